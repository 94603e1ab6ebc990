/** The Chinese sentences of the pages, beside those of the elements. */

import common from './zh-CN/common.json' with { type: 'json' };
import calculator from './zh-CN/calculator.json' with { type: 'json' };
import explain from './zh-CN/explain.json' with { type: 'json' };
import trial from './zh-CN/trial.json' with { type: 'json' };
import overdue from './zh-CN/overdue.json' with { type: 'json' };
import coupons from './zh-CN/coupons.json' with { type: 'json' };
import quota from './zh-CN/quota.json' with { type: 'json' };

export default [common, calculator, explain, trial, overdue, coupons, quota];
