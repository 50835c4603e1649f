import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'electron-vite';

/** Main is built as two programs: the one Electron starts, and the command line. */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: true,
      rolldownOptions: {
        input: { electron: 'src-main/host-electron/main.ts', cli: 'src-main/cli/main.ts' },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [svelte()],
    build: {
      outDir: 'out/renderer',
      // The Content-Security-Policy allows no data: addresses, so nothing may be inlined.
      assetsInlineLimit: 0,
      // electron-vite leaves programs as they are; a page is read anew at every start.
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          wall: 'src-renderer/index.html',
          staff: 'src-renderer/staff.html',
          presenter: 'src-renderer/presenter.html',
          card: 'src-renderer/card.html',
          handout: 'src-renderer/handout.html',
        },
      },
    },
  },
});
