import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.join(import.meta.dirname, '..'),
  test: { include: ['tests/**/*.test.ts'], pool: 'forks', testTimeout: 30_000, hookTimeout: 30_000 },
});
