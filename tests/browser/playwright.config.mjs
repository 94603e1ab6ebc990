import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/browser.mjs';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  outputDir: '../../target/browser',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  // What a page asks of the network is looked at without a worker between; offline.spec.mjs lets it in.
  use: { launchOptions, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', serviceWorkers: 'block' },
});
