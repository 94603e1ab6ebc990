/**
 * What is kept from call to call changes no figure: the periods of the plan before, texts of dates,
 * and dates that were read.
 */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fenqi from 'fenqi';

/** Numbers that look random and are the same in each run. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

const figures = (plan) => {
  const { terms, ...rest } = plan.toJSON();
  return rest;
};

const day = (place) => new Date(Date.UTC(2026, 0, 1 + place)).toISOString().slice(0, 10);

test('plans asked for in turns are those of their terms alone', () => {
  const draw = random(20_260_131);
  const products = fenqi.products().filter(({ document }) => document.methods[0] !== 'daily');
  let [before, plans] = [{}, 0];
  for (let call = 0; call < 600; call += 1) {
    // Mostly one thing changes, as under a slider.
    const change = draw(4);
    const product = change === 0 || !before.product ? products[draw(products.length)] : before.product;
    const { document } = product;
    const same = product === before.product;
    const terms = {
      product,
      principal: String(Number(document.principal.least) + Number(document.principal.step ?? 100) * draw(3)),
      periods: same && change !== 1 ? before.periods : document.periods[draw(document.periods.length)],
      method: same && change !== 2 ? before.method : document.methods[draw(document.methods.length)],
      disbursedOn: same && change !== 3 ? before.disbursedOn : day(draw(400)),
    };
    // With any other field, though it is not given, terms are read as a document, which keeps nothing.
    const asked = (given) => {
      try {
        const answer = figures(fenqi.schedule(given));
        plans += 1;
        return answer;
      } catch ({ code, path }) {
        return { code, path };
      }
    };
    assert.deepEqual(asked(terms), asked({ ...terms, firstDue: undefined }), JSON.stringify({ ...terms, product: product.id }));
    before = terms;
  }
  assert.ok(plans > 1000, `${plans} plans`);
});

test('more dates than are kept are all told and read as they are', () => {
  const draw = random(7);
  const places = Array.from({ length: 6000 }, () => draw(60_000));
  for (const place of places) {
    const start = day(place);
    const plan = fenqi.schedule({ product: 'flex-12', principal: '1000.00', periods: 3, disbursedOn: start });
    assert.equal(plan.rows[0].startDate, start);
    assert.equal(plan.rows[0].dueDate, plan.rows[1].startDate);
    assert.equal(plan.rows[2].dueDate, plan.toJSON().rows[2].dueDate);
  }
});

test('a text that is no date stays none', () => {
  for (let twice = 0; twice < 2; twice += 1) {
    for (const [wrong, code] of [['2026-02-30', 'invalid_date'], ['2026/02/28', 'invalid_date'], ['2026-2-028', 'invalid_date'], ['２０２６-02-2', 'invalid_date']]) {
      const flows = [{ on: wrong, amount: 100 }, { on: '2026-03-31', amount: -101 }];
      assert.throws(() => fenqi.annualRate({ method: 'xirr', flows }), { code, path: 'flows[0].on' });
    }
  }
});
