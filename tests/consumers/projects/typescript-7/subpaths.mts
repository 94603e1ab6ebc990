import { loanState, type Loan } from 'fenqi';
import * as alipay from 'fenqi/alipay';
import * as worker from 'fenqi/alipay/worker';
import * as douyin from 'fenqi/bytedance';
import * as wechat from 'fenqi/miniprogram';
import { aLoan, aProduct, coupons, fixedClock, loans, type FixedClock, type LoanBuilder } from 'fenqi/testing';

const started: Promise<void>[] = [wechat, douyin, worker, alipay].map(({ init }) => init({ wasmPath: '/static/fenqi.wasm.br' }));
const row: wechat.Row | undefined = wechat.schedule({ principal: '1', disbursedOn: '2026-01-01' }).rows[0];
console.log(started, row);

const clock: FixedClock = fixedClock('2026-03-01').advance({ days: 1 });
const told: LoanBuilder = aLoan()
  .of(aProduct({ periods: [3] }))
  .paying(1000, { strategy: 'shortenTerm' }).on(clock.today())
  .happening({ kind: 'rateChanged', rate: '0.1' }).on('2026-03-02')
  .happening({ kind: 'charge', amount: '1', part: 'fee', dueDate: '2026-04-01', on: '2026-03-02' });
const loan: Loan = told.document();
console.log(loanState(loan), loans.overdue(clock.today(), { days: 3 }), coupons.amountOff('20').amount);

// @ts-expect-error a word that there is not
aLoan().lent('1');
// @ts-expect-error an event whose amount is missing
aLoan().happening({ kind: 'refunded' });
// @ts-expect-error a month is not a step of a clock
clock.advance({ months: 1 });
