import { FenqiError, compare, init, products, schedule, type Method, type Plan, type Row } from 'fenqi';
import * as asmjs from 'fenqi/asmjs';
import * as inline from 'fenqi/inline';
import { initSync } from 'fenqi/slim';
import { aLoan, fixedClock } from 'fenqi/testing';

await init();
const plan: Plan = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' });
const row: Row | undefined = plan.rows[0];
const interest: string | undefined = row?.interest;
const fen: number | undefined = row?.interestFen;
const methods: Method[] = ['equalInstalment', 'daily'];
const ids: string[] = products().map((product) => product.id);
for (const cell of compare({ base: { disbursedOn: '2026-01-31' }, methods, principals: [10000] })) {
  const shown: Plan | FenqiError | null = cell.plan ?? cell.error;
  console.log(shown, interest, fen, ids);
}
const same: (typeof schedule)[] = [inline.schedule, asmjs.schedule];
initSync(new Uint8Array(8));
console.log(same, aLoan().drawn('10000.00').on(fixedClock('2026-01-31').today()).over(12).document());

// @ts-expect-error a method that does not exist
const wrong: Method = 'equalInstallment';
// @ts-expect-error the disbursement date is missing
schedule({ principal: '10000.00' });
// @ts-expect-error rows are read, not written
plan.rows[0] = row;
// @ts-expect-error money is text
const money: number = plan.totals.interest;
console.log(wrong, money);
