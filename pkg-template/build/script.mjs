/**
 * A script and the files that it fetches later. Those take from the script what it has already, so that
 * a page never loads a thing twice, and no third file stands between them.
 *
 * esbuild would put what they share into a file of its own, which every page would have to wait for. So
 * the script is joined twice: first to learn what is in it, then with what the others ask of it.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { basename, relative, resolve } from 'node:path';
import { bundle } from './bundle.mjs';
import { root } from './job.mjs';

const EXPORTS = /^export (?:(?:async )?(?:function|class|const|let) (\w+)|\{([^}]+)\})/gm;

/**
 * @param {object} job
 * @param {object} options esbuild's, for all the files
 * @param {{ entry: string, file: string }} script its source, and the file of the package it becomes
 * @param {{ entry: string, file: string }[]} later the same of the others, in the same folder
 */
export async function scripts(job, options, script, later) {
  const others = later.map(({ file }) => `./${basename(file)}`);
  const main = (contents, more) =>
    bundle(job, { ...options, stdin: { contents, resolveDir: resolve(script.entry, '..') }, outfile: job.at(script.file), external: others, ...more });

  const first = `import './${basename(script.entry)}';`;
  const { metafile } = await main(first, { write: false, metafile: true });
  const inside = new Set(Object.keys(metafile.inputs).map((path) => resolve(root, path)));

  /** What is asked of the script: the name that it goes by between the files, for a module and a name. */
  const asked = new Map();
  for (const { entry, file } of later) {
    await bundle(job, { ...options, entryPoints: [entry], outfile: job.at(file), plugins: [elsewhere(inside, basename(script.file)), ...options.plugins] });
    const code = readFileSync(job.at(file), 'utf8');
    writeFileSync(job.at(file), code.replace(/\bfrom_(\d+)_(\w+?)( as |[,}])/g, (whole, module, name, then) => `${short(asked, module, name)}${then}`));
  }
  const modules = [...inside];
  const given = [...asked].map(([key, name]) => {
    const [module, exported] = key.split(' ');
    return `export { ${exported} as ${name} } from './${relative(resolve(script.entry, '..'), modules[module])}';`;
  });
  await main([`export * from './${basename(script.entry)}';`, ...given].join('\n'));
}

function short(asked, module, name) {
  const key = `${module} ${name}`;
  if (!asked.has(key)) asked.set(key, `_${asked.size.toString(36)}`);
  return asked.get(key);
}

/** In the place of a module that the script has: its names, from there. */
function elsewhere(inside, script) {
  const modules = [...inside];
  return {
    name: 'elsewhere',
    setup(plugin) {
      plugin.onResolve({ filter: /^in:script$/ }, () => ({ path: `./${script}`, external: true }));
      plugin.onLoad({ filter: /\.m?js$/, namespace: 'file' }, ({ path }) => {
        const at = modules.indexOf(path);
        if (at < 0) return undefined;
        const names = [...readFileSync(path, 'utf8').matchAll(EXPORTS)].flatMap(([, name, list]) => (name ? [name] : list.split(',').map((each) => each.trim()).filter(Boolean)));
        return { contents: names.map((name) => `export { from_${at}_${name} as ${name} } from 'in:script';`).join('\n') };
      });
    },
  };
}
