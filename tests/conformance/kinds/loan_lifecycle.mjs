/**
 * Loans of Fineract's own tests after their disbursement, step by step: rows, totals and the split
 * of every payment, at each place where the source looks at them.
 *
 * `lifecycle/terms.mjs` says what the settings of a product mean, `lifecycle/book.mjs` turns steps
 * into events of the package's loan. Only what is shown is done here: the source shows a drawdown as
 * a row without a number, counts days between due dates, and keeps rows that were laid anew at zero.
 */

import { Fields, Unmapped } from '../check.mjs';
import { perCent, yuan } from '../figures.mjs';
import { Book, NAMES, text, total } from './lifecycle/book.mjs';
import { Product } from './lifecycle/terms.mjs';

const DAY = 86_400_000;
const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / DAY;

/** What the source calls its payments. All of them are applied alike. */
const PAYMENTS = {
  AUTOPAY: 'Repayment',
  DOWN_PAYMENT: 'Repayment',
  REPAYMENT: 'Repayment',
  GOODWILL_CREDIT: 'Goodwill Credit',
  PAYOUT_REFUND: 'Payout Refund',
  MERCHANT_ISSUED_REFUND: 'Merchant Issued Refund',
};

/** Its charges: what bounced is a penalty. */
const CHARGES = { LOAN_NSF_FEE: 'penalty', LOAN_SNOOZE_FEE: 'fee' };

/** `01 March 2024` as a date. */
function longDate(words) {
  const time = Date.parse(`${words} UTC`);
  if (Number.isNaN(time)) throw new Unmapped(`no date: ${words}`);
  return new Date(time).toISOString().slice(0, 10);
}

const STEPS = {
  set_date(book, step) {
    book.today = step.need('date');
  },
  disburse(book, step) {
    book.disburse(step.need('date'), yuan(step.need('amount')));
  },
  repay(book, step) {
    const type = step.choose('type', PAYMENTS);
    const amount = yuan(step.need('amount'));
    // Where the source names the payment's kind twice, the day is that of the step.
    const given = step.need('date');
    const on = given === 'AUTOPAY' ? book.today : given;
    book.add({ on, kind: 'repaid', amount, ...book.product.early(given === 'AUTOPAY' ? step.need('type') : 'REPAYMENT') }, { type, amount });
  },
  payoff(book, step) {
    book.settle(step.need('date'), { type: 'Repayment' });
  },
  charge(book, step) {
    const part = step.choose('type', CHARGES);
    const [due, amount] = [step.need('due_date'), yuan(step.need('amount'))];
    // One that is due before it is known falls into its place.
    const on = due < book.today ? due : book.today;
    book.add({ on, kind: 'charge', amount, part, ...book.charged(due) });
  },
  reschedule(book, step) {
    const period = book.due(step.need('rescheduleFromDate'));
    // The day on which it was asked for changes nothing.
    step.passOver('submittedOnDate');
    const on = book.today;
    if (step.has('adjustedDueDate')) {
      book.add({ on, kind: 'dueDateChanged', dueDate: step.need('adjustedDueDate'), period });
    }
    if (step.has('extraTerms')) book.add({ on, kind: 'extended', periods: Number(step.need('extraTerms')), period });
    if (step.has('graceOnPrincipal')) {
      const grace = Number(step.need('graceOnPrincipal'));
      book.add({ on, kind: 'extended', periods: grace, grace, period });
    }
    if (step.has('newInterestRate')) {
      book.add({ on, kind: 'rateChanged', rate: perCent(step.need('newInterestRate')), period });
    }
  },
  re_age(book, step) {
    const args = new Fields(step.need('args'), 're_age');
    const every = Number(args.need('frequencyNumber'));
    const dueDates = args.choose('frequencyType', {
      DAYS: { policy: 'everyNDays', n: every },
      WEEKS: { policy: 'everyNWeeks', n: every },
      MONTHS: { policy: 'sameDay', everyMonths: every },
    });
    const firstDue = longDate(args.need('startDate'));
    const periods = Number(args.need('numberOfInstallments'));
    args.done();
    book.add({ on: book.today, kind: 'reAged', periods, firstDue, dueDates }, { type: 'Re-age', moves: 'all' });
    book.lastReAged = book.today;
  },
  re_amortise(book) {
    const due = book.duePrincipal();
    book.add({ on: book.today, kind: 'reAmortised', principalOnly: true }, { type: 'Re-amortize', moves: 'due', due });
  },
  other(book, step) {
    const words = step.need('text');
    step.passOver('table');
    const undo = /^Customer undo "(\d+)"th (?:"[^"]+" )?transaction made on "([^"]+)"$/.exec(words);
    if (undo) return book.reverse(Number(undo[1]), longDate(undo[2]));
    // What the lender writes off, the borrower still owes.
    if (/^Admin does charge-off the loan on /.test(words)) return undefined;
    throw new Unmapped(words);
  },
};

/** The rows as the source prints them: drawdowns between them, and days from due date to due date. */
function printed(book) {
  const rows = [];
  const drawn = book.disbursements();
  let balance = 0;
  let before = drawn[0].on;
  let number = 0;
  const disburse = (comes) => {
    while (drawn.length > 0 && comes(drawn[0].on)) {
      const { on, amount } = drawn.shift();
      balance += amount;
      rows.push({ nr: null, due_date: on, paid_date: null, days: null, balance: text(amount), fees: '0.00', due: '0.00', paid: '0.00', outstanding: '0.00' });
    }
  };
  for (const row of book.table()) {
    // A plan that is laid anew from a day on shows what was due on it before what is drawn.
    const same = rows.length === 0 || row.down || !book.product.progressive;
    disburse((on) => on < row.due || (same && on === row.due));
    balance -= row.owed.principal;
    number += 1;
    rows.push({
      nr: number,
      days: row.down ? 0 : daysBetween(before, row.due),
      due_date: row.due,
      paid_date: row.paidOn,
      balance: text(balance),
      ...Object.fromEntries(NAMES.map((name) => [name, text(row.owed[name])])),
      due: text(row.total),
      paid: text(row.paid),
      in_advance: text(row.inAdvance),
      late: text(row.late),
      outstanding: text(row.total - row.paid),
    });
    if (!row.down) before = row.due;
  }
  disburse(() => true);
  return rows;
}

const PLAIN = ['nr', 'days', 'due_date', 'paid_date'];
const MONEY = ['balance', ...NAMES, 'due', 'paid', 'in_advance', 'late', 'outstanding'];

function compareRows(check, what, expected, got) {
  check.equal(`${what} rows`, expected.length, got.length);
  expected.forEach((row, index) => {
    const fields = new Fields(row, 'row');
    const place = `${what} row ${row.nr ?? row.due_date}`;
    for (const name of PLAIN) check.equal(`${place} ${name}`, fields.take(name) ?? null, got[index]?.[name]);
    for (const name of MONEY) {
      if (fields.has(name)) check.money(`${place} ${name}`, fields.need(name), got[index]?.[name]);
      fields.passOver(name);
    }
    fields.done();
  });
}

function compareTotals(check, what, step, book) {
  const rows = book.table();
  const sum = (of) => text(rows.reduce((all, row) => all + of(row), 0));
  const own = {
    principal_due: sum((row) => row.owed.principal),
    interest: sum((row) => row.owed.interest),
    fees: sum((row) => row.owed.fees),
    penalties: sum((row) => row.owed.penalties),
    due: sum((row) => row.total),
    paid: sum((row) => row.paid),
    in_advance: sum((row) => row.inAdvance),
    late: sum((row) => row.late),
    outstanding: sum((row) => row.total - row.paid),
  };
  for (const name of Object.keys(own)) check.money(`${what} ${name}`, step.need(name), own[name]);
}

/**
 * What has been earned, which the source lists where its accounts run: when the loan is settled, or
 * of each row by its due date.
 */
function accruals(book) {
  const due = book.table().filter((row) => row.due <= book.today);
  const byRow = due.map((row) => ({ on: row.due, split: { ...row.owed, principal: 0 } }));
  const all = book.earned.length > 0 ? book.earned : byRow;
  return all.map(({ on, split }) => ({ on, type: 'Accrual', amount: text(total(split)), split, balance: '0.00', reversed: false }));
}

const isAccrual = ({ transaction_type: type }) => type === 'Accrual';

function compareTransactions(check, what, expected, book) {
  // What was earned on a day stands before or after what was paid on it.
  const runs = expected.some(isAccrual);
  const all = [...book.transactions(), ...(runs ? accruals(book) : [])];
  check.equal(`${what} transactions`, expected.length, all.length);
  const inOrder = [...expected.filter((row) => !isAccrual(row)), ...expected.filter(isAccrual)];
  inOrder.forEach((row, index) => {
    const fields = new Fields(row, 'transaction');
    const place = `${what} transaction ${index + 1}`;
    const got = all[index] ?? { split: {} };
    check.equal(`${place} date`, fields.need('date'), got.on);
    check.equal(`${place} type`, fields.need('transaction_type'), got.type);
    check.money(`${place} amount`, fields.need('amount'), got.amount);
    for (const name of NAMES) check.money(`${place} ${name}`, fields.need(name), text(got.split[name] ?? 0));
    check.money(`${place} loan_balance`, fields.need('loan_balance'), got.balance);
    if (fields.has('reverted')) check.equal(`${place} reverted`, fields.need('reverted'), String(got.reversed));
    fields.done();
  });
}

function lifecycle(vector, check) {
  const book = new Book(new Product(vector));
  vector.events.forEach((event, index) => {
    const step = new Fields(event, `events[${index}]`);
    const op = step.need('op');
    const what = `step ${index + 1}`;
    if (op === 'expect_schedule') {
      compareRows(check, what, step.need('rows'), printed(book));
    } else if (op === 'expect_totals') {
      compareTotals(check, what, step, book);
    } else if (op === 'expect_transactions') {
      compareTransactions(check, what, step.need('rows'), book);
    } else if (Object.hasOwn(STEPS, op)) {
      STEPS[op](book, step);
    } else {
      throw new Unmapped(`the step ${op}`);
    }
    step.done();
  });
}

export const kinds = { loan_lifecycle: lifecycle };
