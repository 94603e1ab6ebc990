/**
 * A page in a real browser: a folder is served on this machine, one address is opened, and what the
 * page writes into its body is the answer.
 */

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.cjs': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/**
 * Serves a folder. `respond(path)` may change an answer: `{ status, headers, body }`, each optional.
 */
export async function serve(folder, respond = () => ({})) {
  const requests = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    requests.push(path);
    const { status = 200, headers = {}, body } = respond(path);
    try {
      const file = join(folder, normalize(path === '/' ? '/index.html' : path));
      const content = body ?? (await readFile(file));
      response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'text/plain', ...headers });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    requests,
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(resolve);
    }),
  };
}

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--no-first-run'];

/** How each browser is started: what is found by the set-up of the tests, else where Debian puts it. */
const LAUNCHES = {
  chromium: async () => {
    const { chromium } = await import('playwright-core');
    return chromium.launch({ executablePath: process.env.FENQI_CHROMIUM || '/usr/bin/chromium', args: FLAGS });
  },
  // The system's own Firefox is driven by WebDriver BiDi, which Playwright speaks in too new a form for it.
  firefox: async () => {
    const { default: puppeteer } = await import('puppeteer-core');
    const executablePath = process.env.FENQI_FIREFOX || '/usr/bin/firefox-esr';
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
    return { newContext: () => browser.createBrowserContext(), close: () => browser.close() };
  },
};

const running = {};

/**
 * Opens the address in a new window and waits, by its patience in milliseconds, for the page's body,
 * or another part, to say something. `script` runs before the page's own.
 */
export async function read(url, { script, browser = 'chromium', selector = 'body', patience = 30_000 } = {}) {
  running[browser] ??= await LAUNCHES[browser]();
  const context = await running[browser].newContext();
  try {
    const page = await context.newPage();
    const errors = [];
    const complaints = [];
    // Firefox's driver gives as an error of the page what the browser itself says of policies and digests.
    const ownWords = /Content-Security-Policy|integrity attribute/;
    page.on('pageerror', (error) => (ownWords.test(error) ? complaints : errors).push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    if (script) await (page.addInitScript ?? page.evaluateOnNewDocument).call(page, script);
    await page.goto(url);
    try {
      await until(page, textOf, selector, patience);
    } catch {
      throw new Error(`the page stayed empty: ${[...errors, ...complaints].join('; ') || 'and said nothing'}`);
    }
    // What nobody caught is a failure even where the page went on: a server's HTML that did not fit, say.
    if (errors.length > 0) throw new Error(errors.join('; '));
    return await page.evaluate(textOf, selector);
  } finally {
    await context.close();
  }
}

/** In the page. A function: the text of one would have to be evaluated, which a policy may forbid. */
const textOf = (selector) => document.querySelector(selector)?.textContent.trim();

/** Waits until a function in the page gives something. The two drivers order its arguments differently. */
function until(page, question, argument, timeout) {
  const [second, third] = page.addInitScript ? [argument, { timeout }] : [{ timeout }, argument];
  return page.waitForFunction(question, second, third);
}

/** Opens the address in a Chromium and hands over its page, with what nobody caught; `close` it. */
export async function visit(url, options = {}) {
  running.chromium ??= await LAUNCHES.chromium();
  const context = await running.chromium.newContext(options);
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(url);
  return { page, errors, close: () => context.close() };
}

/** Closes what was opened. */
export async function closeBrowser() {
  for (const name of Object.keys(running)) {
    await running[name].close();
    delete running[name];
  }
}
