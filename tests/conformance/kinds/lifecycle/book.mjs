/**
 * A loan as the source's steps tell it: the package's document, and what each step did to it.
 *
 * Every step becomes an event. What a payment did to each row is the difference between the loan's
 * state before the payment and after it, so that the split is the package's own.
 */

import { loanState, trial } from 'fenqi';
import { Unmapped } from '../../check.mjs';

const fen = (text) => Number(text.replace('.', ''));
export const text = (amount) => `${amount < 0 ? '-' : ''}${Math.trunc(Math.abs(amount) / 100)}.${String(Math.abs(amount) % 100).padStart(2, '0')}`;

/** The parts as the source adds them up. */
const COLUMNS = {
  principal: ['principal'],
  interest: ['interest', 'compoundInterest'],
  fees: ['fee', 'guaranteeFee'],
  penalties: ['penalty'],
};

export const NAMES = Object.keys(COLUMNS);

/** Fen by the source's columns. */
export const columns = (parts) =>
  Object.fromEntries(NAMES.map((name) => [name, COLUMNS[name].reduce((sum, part) => sum + fen(parts[part]), 0)]));

export const total = (amounts) => NAMES.reduce((sum, name) => sum + amounts[name], 0);

/** Each row's name, whatever rows come before it. Down payments are told apart by their days. */
function keysOf(rows) {
  const seen = new Map();
  return rows.map(({ period, dueDate }) => {
    if (period !== 0) return String(period);
    const number = seen.get(dueDate) ?? 0;
    seen.set(dueDate, number + 1);
    return `${dueDate} ${number}`;
  });
}

export const isDownPayment = ({ period }) => period === 0;

export class Book {
  constructor(product) {
    this.product = product;
    this.today = product.submittedOn;
    this.events = [];
    /** What is shown of each event: its kind in the source, and its last split once it is undone. */
    this.notes = new Map();
    /** What was earned by settlements, by day; it stays earned when one is undone. */
    this.earned = [];
    this.count = 0;
  }

  /** The loan with its events so far, or with some of them. */
  #document(events) {
    const { product } = this;
    const { principal, on } = this.first ?? { principal: product.approved, on: product.submittedOn };
    return { schema: 1, terms: product.drawn(principal, on), rules: product.rules, events };
  }

  state(on = this.today) {
    return loanState(this.#document(this.events), { on });
  }

  add(event, note) {
    this.count += 1;
    const id = `e${this.count}`;
    this.events.push({ id, ...event });
    if (note) this.notes.set(id, note);
    if (this.state(event.on).settledOn === event.on) this.#earn(event.on);
    return id;
  }

  /** Earns what the rows ask for beside principal, as far as it was not earned before. */
  #earn(on) {
    const split = Object.fromEntries(NAMES.map((name) => [name, 0]));
    for (const row of this.state(on).rows) for (const name of NAMES) split[name] += columns(row)[name];
    for (const { split: before } of this.earned) for (const name of NAMES) split[name] -= before[name];
    split.principal = 0;
    if (total(split) > 0) this.earned.push({ on, split });
  }

  disburse(on, amount) {
    if (this.first === undefined) {
      this.first = { principal: amount, on };
    } else {
      // A row that is due on the day and not paid yet takes part, where the plan is made in one go.
      const row = this.product.progressive ? undefined : this.#rowDue(on);
      const open = row && fen(row.open) > 0;
      this.add({ on, kind: 'drawdown', amount, ...(open ? { period: row.period } : {}) }, { type: 'Disbursement', amount });
    }
    const down = this.state(on).rows.findLast((row) => isDownPayment(row) && row.dueDate === on);
    if (down && this.product.paysDownPayment) {
      this.add({ on, kind: 'deducted', amount: down.principal }, { type: 'Down Payment', amount: down.principal });
    }
  }

  #rowDue(on) {
    return this.state().rows.find((row) => !isDownPayment(row) && row.dueDate === on);
  }

  /** The number of the row that is due on a day. */
  due(on) {
    const row = this.#rowDue(on);
    if (!row) throw new Unmapped(`no row is due on ${on}`);
    return row.period;
  }

  /** Where a charge goes: on a day of its own, or with its row where only rows are ever due. */
  charged(dueDate) {
    const holds = (row) => !isDownPayment(row) && row.status !== 'removed' && row.dueDate >= dueDate;
    const row = this.product.progressive && this.state().rows.find(holds);
    return row ? { period: row.period } : { dueDate };
  }

  settle(on, note) {
    const { amount } = trial(this.#document(this.events), { on, intent: { kind: 'settle' } });
    this.add({ on, kind: 'repaid', amount, intent: { kind: 'settle' } }, { ...note, amount });
  }

  /** What was shown n-th on a day never was. */
  reverse(number, on) {
    const ofDay = this.events.filter((event) => event.on === on && this.notes.has(event.id));
    const event = ofDay[number - 1];
    if (!event) throw new Unmapped(`there is no transaction ${number} on ${on}`);
    // Its split is the one it had last, after what was undone before it.
    Object.assign(this.notes.get(event.id), { reversed: true, last: this.#effect(event.id) });
    this.add({ on: this.today, kind: 'reversed', event: event.id });
  }

  /** The events that stand, in the order of their days. */
  standing() {
    const gone = new Set(this.events.filter(({ kind }) => kind === 'reversed').map(({ event }) => event));
    const all = this.events.filter(({ id, kind }) => kind !== 'reversed' && !gone.has(id));
    return all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  }

  /** What an event did to each row, in fen: what it paid of it, and whether it cleared it. */
  #effect(id) {
    const standing = this.standing();
    const place = standing.findIndex((event) => event.id === id);
    const { on } = standing[place];
    const [before, after] = [place, place + 1].map((end) => loanState(this.#document(standing.slice(0, end)), { on }));
    const names = keysOf(before.rows);
    const old = new Map(before.rows.map((row, index) => [names[index], row]));
    const keys = keysOf(after.rows);
    const rows = after.rows.map((row, index) => {
      const was = old.get(keys[index]);
      const paid = columns(row.paid);
      if (was) for (const [name, amount] of Object.entries(columns(was.paid))) paid[name] -= amount;
      return { key: keys[index], paid, cleared: was !== undefined && fen(was.open) > 0 && fen(row.open) === 0, begun: row.startDate < on };
    });
    const intoNone = fen(after.prepaidPrincipal) - fen(before.prepaidPrincipal);
    return { on, rows, intoNone, before: fen(before.balance), balance: after.balance };
  }

  /** What the standing events did, in their order. */
  effects() {
    return this.standing().map(({ id, kind }) => ({ kind, ...this.#effect(id) }));
  }

  /** The rows of today with their history, in fen. */
  table() {
    const state = this.state();
    const effects = this.effects();
    const keys = keysOf(state.rows);
    const rows = state.rows.flatMap((row, index) => {
      if (row.status === 'removed' && !(row.dueDate <= this.lastReAged)) return [];
      const owed = columns(row);
      const paid = columns(row.paid);
      // A row that never asked for anything is done when the money leaves.
      const paidOn = this.first?.on ?? null;
      return [{ key: keys[index], down: isDownPayment(row), start: row.startDate, due: row.dueDate, owed, paid: total(paid), inAdvance: 0, late: 0, paidOn }];
    });
    const byKey = new Map(rows.map((row) => [row.key, row]));
    for (const { on, rows: changed, intoNone, kind } of effects) {
      const pays = kind === 'repaid' || kind === 'deducted';
      // The row in whose days the payment came.
      const place = rows.find((row) => !row.down && row.start < on && on <= row.due);
      let moved = 0;
      for (const { key, paid, cleared, begun } of changed) {
        const row = byKey.get(key);
        if (!row) continue;
        let amount = pays ? total(paid) : 0;
        if (pays && this.product.showsEarlyInPlace && !begun && place) {
          row.owed.principal -= paid.principal;
          row.paid -= paid.principal;
          amount -= paid.principal;
          moved += paid.principal;
        }
        this.#paid(row, on, amount);
        if (cleared && (kind === 'reAged' || kind === 'reAmortised')) row.paidOn = on;
      }
      if (place && intoNone + moved > 0) {
        place.owed.principal += intoNone + moved;
        place.paid += intoNone + moved;
        this.#paid(place, on, intoNone + moved);
      }
    }
    for (const row of rows) {
      row.total = total(row.owed);
      if (row.total !== row.paid) row.paidOn = null;
    }
    return rows;
  }

  #paid(row, on, amount) {
    if (amount <= 0) return;
    row.paidOn = on;
    if (on < row.due) row.inAdvance += amount;
    if (on > row.due) row.late += amount;
  }

  /** What left, by day, in fen. */
  disbursements() {
    const { principal, on } = this.first ?? { principal: this.product.approved, on: this.product.submittedOn };
    const later = this.standing().filter(({ kind }) => kind === 'drawdown');
    return [{ on, amount: principal }, ...later].map((drawn) => ({ on: drawn.on, amount: fen(drawn.amount) }));
  }

  /** The splits of what was booked, as the source lists them: reversed ones stay in the list. */
  transactions() {
    const { principal, on } = this.first;
    const nothing = Object.fromEntries(NAMES.map((name) => [name, 0]));
    const list = [{ on, type: 'Disbursement', amount: principal, split: nothing, balance: principal, reversed: false }];
    for (const event of this.events) {
      const note = this.notes.get(event.id);
      if (!note) continue;
      const effect = note.reversed ? note.last : this.#effect(event.id);
      const split = { ...nothing };
      if (event.kind === 'repaid' || event.kind === 'deducted') {
        for (const { paid } of effect.rows) for (const name of NAMES) split[name] += paid[name];
        split.principal += effect.intoNone;
      } else if (note.moves) {
        split.principal = note.moves === 'all' ? effect.before : note.due;
      }
      const balance = note.moves ? '0.00' : effect.balance;
      const amount = note.amount ?? text(split.principal);
      list.push({ on: event.on, type: note.type, amount, split, balance, reversed: note.reversed === true });
    }
    return list.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  }

  /** The principal that is due and unpaid, in fen. */
  duePrincipal() {
    const due = this.state().rows.filter((row) => row.dueDate <= this.today && row.status !== 'removed');
    return due.reduce((sum, row) => sum + fen(row.principal) - fen(row.paid.principal), 0);
  }
}
