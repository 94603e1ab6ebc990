/**
 * A plan as the engine laid it in one list of numbers; `src/wasm/buffer.rs` writes the same layout.
 *
 * Nothing is worked out here. Text is made when a field is read, and what else there is to know of
 * a plan (rates, the cost table, how a cell came about) the engine is asked for from the same terms.
 * Names with a leading underscore are the package's own.
 */

import { date, yuan } from './text.mjs';

const HEAD = 6;
const TOTALS = [
  'principal', 'interest', 'fee', 'guaranteeFee', 'discount', 'subsidy', 'total', 'upfront',
  'deducted', 'received', 'downPayment', 'cost',
];
const COLUMNS = [
  'period', 'startDate', 'dueDate', 'days', 'principal', 'interest', 'fee', 'guaranteeFee',
  'discount', 'subsidy', 'total', 'balance',
];
const FIRST_MONEY = 4;

/**
 * Gives a class an amount as text and as fen at each of its columns. Many columns hold one amount
 * from top to bottom, so the text made last is kept.
 */
function amounts(type, names, first) {
  names.forEach((name, index) => {
    const at = first + index;
    let lastFen = 0;
    let lastText = '0.00';
    Object.defineProperties(type.prototype, {
      [name]: {
        get() {
          const fen = this._numbers[this._at + at];
          return fen === lastFen ? lastText : (lastText = yuan((lastFen = fen)));
        },
      },
      [`${name}Fen`]: {
        get() {
          return this._numbers[this._at + at];
        },
      },
    });
  });
}

/** The named fields of an object as plain data. */
function collect(source, names) {
  const plain = {};
  for (const name of names) plain[name] = source[name];
  return plain;
}

/** Numbers read at a place of a list; a row does the same. */
class Totals {
  constructor(numbers, at) {
    this._numbers = numbers;
    this._at = at;
  }

  toJSON() {
    return collect(this, TOTALS);
  }
}
amounts(Totals, TOTALS, 0);

class Row {
  constructor(plan, numbers, at) {
    this._numbers = numbers;
    this._at = at;
    this._plan = plan;
  }

  get period() {
    return this._numbers[this._at];
  }

  get startDate() {
    return date(this._numbers[this._at + 1]);
  }

  get dueDate() {
    return date(this._numbers[this._at + 2]);
  }

  get days() {
    return this._numbers[this._at + 3];
  }

  get status() {
    return 'notDue';
  }

  get fees() {
    const first = this._at + COLUMNS.length;
    return this._plan._parts.fees.map(({ name, party }, index) => {
      const fen = this._numbers[first + index];
      return { name, party, amount: yuan(fen), amountFen: fen };
    });
  }

  get funders() {
    const { fees, funders } = this._plan._parts;
    const first = this._at + COLUMNS.length + fees.length;
    return funders.map((name, index) => {
      const principal = this._numbers[first + 2 * index];
      const interest = this._numbers[first + 2 * index + 1];
      return {
        name,
        principal: yuan(principal),
        principalFen: principal,
        interest: yuan(interest),
        interestFen: interest,
      };
    });
  }

  get subsidyPayer() {
    return this._plan._parts.subsidyPayer;
  }

  explain(column) {
    return this._plan.explain(this.period, column);
  }

  toJSON() {
    return collect(this, [...COLUMNS, 'status']);
  }
}
amounts(Row, COLUMNS.slice(FIRST_MONEY), FIRST_MONEY);

export class Plan {
  /** `ask(what, period, column)` puts a question about these terms to the engine. */
  constructor(numbers, terms, ask) {
    this._numbers = numbers;
    this._terms = terms;
    this._ask = ask;
    this._known = {};
  }

  get terms() {
    return this._terms();
  }

  get rows() {
    return this._once('rows', () => {
      const numbers = this._numbers;
      const count = numbers[1];
      const width = numbers[2];
      const rows = new Array(count);
      let at = HEAD + TOTALS.length + numbers[3];
      for (let i = 0; i < count; i++) {
        rows[i] = new Row(this, numbers, at);
        at += width;
      }
      return Object.freeze(rows);
    });
  }

  get totals() {
    return this._once('totals', () => new Totals(this._numbers, HEAD));
  }

  get levelFen() {
    return this._numbers[5] < 0 ? null : this._numbers[5];
  }

  get level() {
    return this._numbers[5] < 0 ? null : yuan(this._numbers[5]);
  }

  get annualRate() {
    const { xirr, ...pboc } = this._rates;
    return pboc;
  }

  get xirr() {
    return this._rates.xirr;
  }

  get disclosure() {
    return this._once('disclosure', () => this._ask('disclosure'));
  }

  explain(period, column) {
    return this._ask('explain', period, column);
  }

  columns() {
    const numbers = this._numbers;
    const first = HEAD + TOTALS.length + numbers[3];
    const columns = {};
    COLUMNS.forEach((name, index) => {
      const values = new Float64Array(numbers[1]);
      for (let i = 0; i < values.length; i++) values[i] = numbers[first + i * numbers[2] + index];
      columns[name] = values;
    });
    return columns;
  }

  toJSON() {
    const { level, totals, rows, annualRate, xirr } = this;
    return {
      terms: this.terms,
      level,
      totals: totals.toJSON(),
      rows: rows.map((row) => row.toJSON()),
      annualRate,
      xirr,
    };
  }

  get _rates() {
    return this._once('rates', () => this._ask('rates'));
  }

  get _parts() {
    return this._once('parts', () => this._ask('parts'));
  }

  _once(name, make) {
    return name in this._known ? this._known[name] : (this._known[name] = make());
  }
}
