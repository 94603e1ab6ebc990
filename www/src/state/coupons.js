/** The example coupons on a quote: valid since a year, and for so many days more. */

import { addDays } from 'fenqi/elements/words';
import examples from '../data/coupons.json' with { type: 'json' };
import { read } from './address.js';
import { PageCase } from './page-case.js';

export class CouponCase extends PageCase {
  chosen = null;

  follow(hash) {
    this.chosen = read(hash).fields.coupon ?? null;
    super.follow(hash);
  }

  take(id) {
    this.chosen = id;
    this.publish();
    this.host.requestUpdate();
  }

  more() {
    return this.chosen ? [['coupon', this.chosen]] : [];
  }

  get coupons() {
    const today = this.today();
    return examples.map(({ validDays, ...coupon }) => ({ ...coupon, validFrom: addDays(today, -365), validTo: addDays(today, validDays) }));
  }
}
