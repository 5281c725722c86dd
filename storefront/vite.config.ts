import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { icons } from './icons.ts';

/** Built twice: the browser's assets into dist/client, the page renderer (`--ssr`) into dist/server. */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [solid({ ssr: true }), icons()],
  build: {
    target: 'es2022',
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    manifest: !isSsrBuild,
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    rollupOptions: isSsrBuild ? {} : { input: 'src/entry-client.tsx' },
  },
  ssr: { noExternal: true },
  appType: 'custom',
}));
