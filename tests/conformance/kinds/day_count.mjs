/**
 * Days and year fractions by convention, under the names that QuantLib, pyxirr and Fineract use.
 */

import { dayCount } from 'fenqi';
import { Fields, Unmapped } from '../check.mjs';
import { Figure, figure } from '../figures.mjs';

/** The conventions by other names. Spaces, dots and case do not tell conventions apart. */
const CONVENTIONS = {
  'act/360': ['ACT/360'],
  'actual360': ['ACT/360'],
  'act/364': ['ACT/364'],
  'actual364': ['ACT/364'],
  'act/365': ['ACT/365F'],
  'act/365f': ['ACT/365F'],
  'actual365fixed': ['ACT/365F'],
  'act/365.25': ['ACT/365.25'],
  'actual36525': ['ACT/365.25'],
  'act/366': ['ACT/366'],
  'actual366': ['ACT/366'],
  'nl/365': ['NL/365'],
  'nl/360': ['NL/360'],
  'act/actisda': ['ACT/ACT-ISDA'],
  'act/actisma': ['ACT/ACT-ISMA'],
  'act/acticma': ['ACT/ACT-ISMA'],
  'act/actafb': ['ACT/ACT-AFB'],
  '30/360sia': ['30/360US'],
  '30/360usa': ['30/360US'],
  '30/360us': ['30/360US'],
  '30u/360': ['30/360US'],
  usa: ['30/360US'],
  '30/360bondbasis': ['30/360US', false],
  '30a/360': ['30/360US', false],
  bondbasis: ['30/360US', false],
  '30e/360': ['30E/360'],
  '30/360eurobondbasis': ['30E/360'],
  '30/360european': ['30E/360'],
  eurobondbasis: ['30E/360'],
  european: ['30E/360'],
  '30e+/360': ['30E+/360'],
  '30e/360isda': ['30/360-ISDA'],
  '30/360isda': ['30/360-ISDA'],
  '30/360german': ['30/360-ISDA'],
  german: ['30/360-ISDA'],
  '30/365': ['30/365'],
};

/** What a source calls a convention, as the package's fields. */
export function convention(name, field = 'convention') {
  const found = CONVENTIONS[String(name).toLowerCase().replace(/[\s_]|(?<!365)\.|-/g, '')];
  if (!found) throw new Unmapped(`no day count is known by the name ${name}`);
  const [own, us30FebRule] = found;
  return us30FebRule === false ? { [field]: own, us30FebRule } : { [field]: own };
}

const isLastOfFebruary = (date) => {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.getUTCMonth() === 2 && next.getUTCDate() === 1;
};

/**
 * 30/360 ISDA treats the last of February as the 30th unless the contract ends on it. A vector does
 * not carry the end of the contract that its row was computed for; where a row ends on the last of
 * February both are possible, and the row has to equal one of them.
 */
function isdaDays(from, to, expected) {
  const open = dayCount({ convention: '30/360-ISDA', from, to }).days;
  if (open === expected || !isLastOfFebruary(to)) return open;
  return dayCount({ convention: '30/360-ISDA', from, to, terminationDate: to }).days;
}

function days(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const name = inputs.need('convention');
  const terminationDate = inputs.take('termination_date');
  inputs.done();
  // In this kind the bare word names one of the 30/360 family.
  const own = convention(name === 'ISDA' ? '30/360 ISDA' : name);
  for (const [from, to, expected] of rowsOf(vector, ['from', 'to', 'days'])) {
    const got =
      own.convention === '30/360-ISDA' && terminationDate === undefined
        ? isdaDays(from, to, expected)
        : dayCount({ ...own, from, to, terminationDate }).days;
    check.equal(`${name} ${from} ${to}`, expected, got);
  }
}

/** The cases in the order of the columns asked for; a column that is not asked for is a failure. */
function rowsOf(vector, wanted) {
  const { columns, cases } = vector.expected;
  const strange = columns.filter((column) => !wanted.includes(column));
  if (strange.length > 0) throw new Unmapped(`columns not read: ${strange.join(', ')}`);
  return cases.map((row) => wanted.map((column) => row[columns.indexOf(column)]));
}

/** QuantLib's test of these accepts so much; the vector does not carry it. */
const QUANTLIB_TOLERANCE = figure('1e-10');

function fraction(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const shared = inputs.take('convention');
  inputs.done();
  const wanted = ['convention', 'from', 'to', 'ref_from', 'ref_to', 'year_fraction'];
  for (const [name = shared, from, to, refFrom, refTo, expected] of rowsOf(vector, wanted)) {
    // In this kind the bare words ISDA, ISMA and AFB name the ACT/ACT family.
    const own = convention(/^(ISDA|ISMA|ICMA|AFB)$/.test(name) ? `ACT/ACT ${name}` : name);
    const reference =
      own.convention === 'ACT/ACT-ISMA' && refFrom
        ? { referenceFrom: refFrom, referenceTo: refTo }
        : {};
    const got = yearFraction({ ...own, from, to, ...reference });
    const near = got.minus(figure(expected)).magnitude().against(QUANTLIB_TOLERANCE) < 0;
    check.holds(near, `${name} ${from} ${to}`, expected, got.toFixed(12));
  }
}

/** The exact fraction of a year. */
export function yearFraction(request) {
  const { numerator, denominator } = dayCount(request);
  return figure(numerator).over(figure(denominator));
}

/** Fineract's pair of settings. `days_in_month` says nothing about periods of weeks or days. */
export function fineractDayCount(inputs, inMonths) {
  const year = inputs.choose('days_in_year', { 360: 360, 364: 364, 365: 365, ACTUAL: 'ACTUAL' });
  const month = inputs.choose('days_in_month', { 30: 30, ACTUAL: 0, INVALID: 0 }, 0);
  if (month === 30 && inMonths) {
    if (year === 360) return { dayCount: 'monthly', yearDays: 360 };
    if (year === 365) return { dayCount: '30/365', yearDays: 365 };
    throw new Unmapped(`months of 30 days in a year of ${year}`);
  }
  if (year === 'ACTUAL') return { dayCount: 'ACT/ACT-yearOfEnd', yearDays: 365 };
  return { dayCount: year === 365 ? 'ACT/365F' : `ACT/${year}`, yearDays: year };
}

/** Whole months from one date to another, at least one, or 0. */
export function monthsBetween(from, to) {
  const [a, b] = [from, to].map((date) => date.split('-').map(Number));
  const months = (b[0] - a[0]) * 12 + b[1] - a[1];
  const last = new Date(Date.UTC(b[0], b[1], 0)).getUTCDate();
  return months > 0 && b[2] === Math.min(a[2], last) ? months : 0;
}

/** Rate times fraction for each period; the months of the `monthly` count are twelfths. */
function rateFactor(vector, check) {
  const inputs = new Fields(vector.inputs, 'inputs');
  const rate = figure(inputs.need('annual_rate'));
  const periods = inputs.need('periods');
  const inMonths = periods.every(([from, to]) => monthsBetween(from, to) > 0);
  const own = fineractDayCount(inputs, inMonths).dayCount;
  inputs.done();
  const { rate_factors: expected } = vector.expected;
  check.equal('rate_factors', expected.length, periods.length);
  periods.forEach(([from, to], index) => {
    const part =
      own === 'monthly'
        ? new Figure(BigInt(monthsBetween(from, to)), 12n)
        : yearFraction({ convention: own, from, to });
    check.figure(`rate_factors[${index}]`, expected[index], rate.times(part));
  });
}

export const kinds = {
  day_count_days: days,
  day_count_fraction: fraction,
  rate_factor: rateFactor,
};
