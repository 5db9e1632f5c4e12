import { defineConfig } from 'vite';

/** A sandboxed preload must be one CommonJS file: dist/preload/preload.cjs. */
export default defineConfig({
  logLevel: 'warn',
  publicDir: false,
  build: {
    target: 'chrome150',
    outDir: 'dist/preload',
    emptyOutDir: true,
    sourcemap: false,
    minify: false,
    rolldownOptions: {
      input: { preload: 'electron/preload.ts' },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
});
