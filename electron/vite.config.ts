import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Native libraries stay what they are; all else is bundled, which makes the program start ten times sooner. */
const NATIVES = ['better-sqlite3', '@node-rs/argon2'];

/**
 * The three programs of the main side, as ES modules in dist/main: main.js, vault-thread.js (a worker) and
 * parser-process.js (a process without keys). What they share is bundled once.
 * Files lie flat, so that `import.meta.dirname` is dist/main in every one of them.
 */
export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist/main',
    emptyOutDir: false, // the renderer's build leaves its list of files here
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'electron/main.ts',
        'vault-thread': 'electron/vault-thread.ts',
        'parser-process': 'electron/parser/parser-process.ts',
      },
      external: ['electron', ...NATIVES, ...builtinModules, /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'shared-[name].js', keepNames: true },
    },
  },
  resolve: { dedupe: ['drizzle-orm', 'zod'] },
  ssr: { noExternal: true, external: ['electron', ...NATIVES] },
});
