// #region build
import { build } from 'esbuild';

await build({
  entryPoints: ['main.js'],
  bundle: true,
  minify: true,
  format: 'esm',
  outdir: 'dist',
  loader: { '.wasm': 'file' },
});
// #endregion
