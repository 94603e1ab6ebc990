// `node build.cjs production|development`, with no configuration but the mode.
const { resolve } = require('node:path');
const { rspack } = require('@rspack/core');

const mode = process.argv[2];
const output = { path: resolve(mode) };
rspack({ mode, context: __dirname, entry: './main.js', output }, (error, stats) => {
  if (error) throw error;
  process.stdout.write(stats.toString({ all: false, errors: true, warnings: true, assets: true }));
  process.exitCode = stats.hasErrors() || stats.hasWarnings() ? 1 : 0;
});
