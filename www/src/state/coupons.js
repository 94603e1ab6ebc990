/**
 * The example coupons on a quote: what each would save, why some do not apply, and both plans of the
 * one that is chosen. The engine decides; the page keeps the order and the choice.
 */

import examples from '../data/coupons.json' with { type: 'json' };
import { addDays } from '../format/date.js';
import { read } from './address.js';
import { Calculation } from './calculation.js';
import { applyCoupons, bestCoupon } from './engine.js';
import { termsOf } from './quote.js';

/** An example and the coupon that it is on a day: valid since a year, and for so many days more. */
function couponOn({ name, validDays, ...coupon }, today) {
  return { name, coupon: { ...coupon, validFrom: addDays(today, -365), validTo: addDays(today, validDays) } };
}

export class CouponCase extends Calculation {
  chosen = null;

  open(hash) {
    this.chosen = read(hash).fields.coupon ?? null;
    super.open(hash);
  }

  pick(id) {
    this.chosen = id;
    this.publish();
    this.speakSoon();
    this.host.requestUpdate();
  }

  toHash(language) {
    return this.addressOf(language, this.chosen ? [['coupon', this.chosen]] : []);
  }

  /**
   * Every coupon with what it saves, those that apply first and by what they save, and the plans
   * before and after the chosen one.
   */
  get answer() {
    const terms = termsOf(this.planQuote);
    const offered = examples.map((each) => couponOn(each, this.today()));
    try {
      const { coupons, best } = bestCoupon({ ...terms, coupons: offered.map(({ coupon }) => coupon) });
      const all = offered.map((each, at) => ({ ...each, ...coupons[at], best: at === best }));
      const usable = all.filter(({ applies }) => applies).sort((a, b) => b.savedFen - a.savedFen);
      const picked = usable.find(({ coupon }) => coupon.id === this.chosen) ?? null;
      const result = picked && applyCoupons({ ...terms, coupons: [picked.coupon] });
      return { usable, unusable: all.filter(({ applies }) => !applies), picked, result };
    } catch (error) {
      return { error };
    }
  }
}
