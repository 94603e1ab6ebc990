/** The English sentences of the pages, beside those of the elements. */

import common from './en/common.json' with { type: 'json' };
import calculator from './en/calculator.json' with { type: 'json' };
import explain from './en/explain.json' with { type: 'json' };
import trial from './en/trial.json' with { type: 'json' };
import overdue from './en/overdue.json' with { type: 'json' };
import coupons from './en/coupons.json' with { type: 'json' };
import quota from './en/quota.json' with { type: 'json' };

export default [common, calculator, explain, trial, overdue, coupons, quota];
