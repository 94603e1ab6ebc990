/**
 * Pages of a mini-program under test: `Page()`, `App()` and the part of `wx` that the sample uses.
 *
 * A page's `setData` takes what can travel to the view's thread, which is JSON, and nothing else.
 */

import { open } from './host.mjs';

/** Opens a program in a profile, in a language; `visit(path, options)` opens one of its pages. */
export function program(profile, files, language = 'zh_CN') {
  const pages = new Map();
  const visited = [];
  const titles = [];
  let registering;
  const wx = {
    getAppBaseInfo: () => ({ language }),
    setNavigationBarTitle: ({ title }) => titles.push(title),
    navigateTo: ({ url }) => visited.push(url),
  };
  const host = open({ ...profile, host: { ...profile.host, wx, App() {}, Page: (page) => pages.set(registering, page) } }, files);
  if (files.has('/app.js')) host.require('/app.js');

  async function visit(path, options = {}) {
    registering = path;
    if (!pages.has(path)) host.require(`/${path}.js`);
    const page = instance(pages.get(path));
    await page.onLoad(options);
    return page;
  }
  return { visit, visited, titles, asked: host.asked };
}

export function instance(definition) {
  const page = Object.create(definition);
  page.data = JSON.parse(JSON.stringify(definition.data));
  page.setData = (change) => {
    const text = JSON.stringify(change);
    for (const [name, value] of Object.entries(change)) {
      if (!(name in definition.data)) throw new Error(`setData: ${name} is not in the page's data`);
      if (value === undefined) throw new Error(`setData: ${name} is undefined`);
    }
    Object.assign(page.data, JSON.parse(text));
  };
  return page;
}
