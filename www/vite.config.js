import { defineConfig } from 'vite';
import { representativeExample } from './build/representative-example.js';

export default defineConfig({
  // The page works under any path: on a server's root, in a folder, from a preview's address.
  base: './',
  plugins: [representativeExample()],
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
  build: {
    rolldownOptions: { input: ['index.html', 'repay.html', 'overdue.html'] },
    target: ['chrome93', 'safari15.4', 'firefox98'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
