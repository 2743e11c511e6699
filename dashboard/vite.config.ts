import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const proxy = { '/api': process.env['API'] ?? 'http://127.0.0.1:8080' };

export default defineConfig({
  root: here('.'),
  publicDir: false,
  resolve: { alias: { '#made': here('./target/made') } },
  build: {
    outDir: 'target/classes/META-INF/resources',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    reportCompressedSize: false,
  },
  server: { proxy },
  preview: { proxy },
  test: { include: ['src/test/web/**/*.test.ts'], environment: 'node', pool: 'forks' },
});
