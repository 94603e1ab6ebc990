/** A product for tests, whose rules a test changes field by field; the reader judges what comes out. */

const BASE = {
  schema: 1,
  id: 'test-loan',
  version: 1,
  name: { 'zh-CN': '测试贷', en: 'Test loan' },
  publishedOn: '2026-01-01',
  principal: { least: '100', most: '200000' },
  periods: [3, 6, 12, 24],
  methods: ['equalInstalment', 'equalPrincipal'],
  rate: { value: '0.12', unit: 'annual', yearDays: 360 },
  dayCount: 'monthly',
  dueDates: { policy: 'sameDay' },
};

/** A copy, so that no test can change what another gets. A field that is undefined is left out. */
export const aProduct = (changes = {}) => JSON.parse(JSON.stringify({ ...BASE, ...changes }));
