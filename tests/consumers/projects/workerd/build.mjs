// As wrangler bundles: its conditions, and each .wasm beside the script, to be imported as a module.
// #region build
import { build } from 'esbuild';

await build({
  entryPoints: ['serve.mjs'],
  bundle: true,
  format: 'esm',
  conditions: ['workerd', 'worker', 'browser'],
  loader: { '.wasm': 'copy' },
  assetNames: '[name]',
  outExtension: { '.js': '.mjs' },
  outdir: 'dist',
});
// #endregion
