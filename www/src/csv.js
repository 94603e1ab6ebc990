/**
 * The schedule as CSV (RFC 4180): plain amounts, ISO dates, a byte order mark so that spreadsheets
 * read the Chinese headings, and the sums in the last line.
 */

import { moneyColumns, plain, sumOf } from 'fenqi/elements/words';

/**
 * @param {import('fenqi').Plan} plan
 * @param {{ t(key: string, facts?: object): string }} words
 */
export function csv(plan, words) {
  const columns = moneyColumns(plan);
  const head = [
    words.t('table.period'),
    words.t('table.startDate'),
    words.t('table.dueDate'),
    words.t('table.days'),
    ...columns.map((name) => words.t('table.withUnit', { name: words.t(`column.${name}`) })),
  ];
  const rows = plan.rows.map((row) => [
    row.period,
    row.startDate,
    row.dueDate,
    row.days,
    ...columns.map((name) => row[name]),
  ]);
  const sums = columns.map((name) => (name === 'balance' ? '' : plain(sumOf(plan, name))));
  rows.push([words.t('table.sum'), '', '', plan.rows.reduce((sum, row) => sum + row.days, 0), ...sums]);
  return '\ufeff' + [head, ...rows].map((cells) => cells.map(cell).join(',') + '\r\n').join('');
}

function cell(value) {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Hands a text to the reader as a file. */
export function save(text, name) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}
