/**
 * How old the rules behind the figures are, as a sentence: by the date that the build stamped into the
 * page and the day on this device's clock, which is taken as one of Beijing.
 */

import words from './words.json' with { type: 'json' };

/** Rules are fresh for a day; after thirty their figures are for reference only. */
const STALE_AFTER_DAYS = 1;
const OLD_AFTER_DAYS = 30;

const DAY_MS = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/** A sentence of these pages' own words. */
export function say(lang, key, facts = {}) {
  return words[lang][key].replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
}

/** Days since the rules were published, on the day that it is in Beijing. */
export function ageOf(rulesOn, nowMs) {
  return Math.floor((nowMs + BEIJING_MS) / DAY_MS) - Date.parse(rulesOn) / DAY_MS;
}

/**
 * What is said of the rules: nothing where they are fresh and there is a network.
 *
 * @param {{ rulesOn: string, nowMs: number, online: boolean, told?: boolean }} facts `told` where the page
 *   itself says how old the rules of its product are
 * @param {{ lang: string, date(text: string): string, shortDate(text: string): string }} said
 */
export function ageSentence({ rulesOn, nowMs, online, told = false }, said) {
  const days = ageOf(rulesOn, nowMs);
  const kind = told || !(days > STALE_AFTER_DAYS) ? 'fresh' : days > OLD_AFTER_DAYS ? 'old' : 'stale';
  if (kind === 'fresh') return online ? '' : say(said.lang, 'offline');
  const thisYear = new Date(nowMs + BEIJING_MS).getUTCFullYear() === Number(rulesOn.slice(0, 4));
  const date = thisYear ? said.shortDate(rulesOn) : said.date(rulesOn);
  const key = online ? kind : { stale: 'offlineStale', old: 'offlineOld' }[kind];
  return say(said.lang, key, { days, date });
}
