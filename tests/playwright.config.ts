import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  workers: 2,
  fullyParallel: true,
  // Two programs with a browser each on two cores: these limits end a hang, they measure nothing.
  timeout: 240_000,
  expect: { timeout: 20_000 },
  outputDir: '../node_modules/.cache/zorgspil/playwright',
});
