/** Every kind of vector that is run, by name. */

import * as china from './china.mjs';
import * as dates from './dates.mjs';
import * as dayCount from './day_count.mjs';
import * as emi from './emi_model.mjs';
import * as lifecycle from './loan_lifecycle.mjs';
import * as limits from './limits.mjs';
import * as loans from './model_loan.mjs';
import * as model from './model_schedule.mjs';
import * as rates from './rates.mjs';
import * as rounding from './rounding.mjs';
import * as schedules from './schedule.mjs';
import * as tvm from './tvm.mjs';

export const kinds = Object.assign(
  Object.create(null),
  ...[china, dates, dayCount, emi, lifecycle, limits, loans, model, rates, rounding, schedules, tvm].map(({ kinds }) => kinds),
);
