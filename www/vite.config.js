import { defineConfig } from 'vite';
import { files, frame, PAGES } from './build/frame.js';
import { offline } from './build/offline.js';
import { representativeExample } from './build/representative-example.js';
import { LANGUAGES, words } from './src/lang/index.js';

export default defineConfig({
  // The page works under any path: on a server's root, in a folder, from a preview's address.
  base: './',
  plugins: [frame(), representativeExample(), offline({ pages: PAGES, languages: Object.keys(LANGUAGES), words })],
  server: { host: '127.0.0.1', fs: { allow: ['..'] } },
  build: {
    rolldownOptions: {
      input: files,
      // What two pages have in common is one file, so that each page asks for no more than two.
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2 }] } },
    },
    target: ['chrome93', 'safari15.4', 'firefox98'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
