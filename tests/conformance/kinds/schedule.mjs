/** Schedules of several sources: what a source states tells whose words it speaks. */

import { Unmapped } from '../check.mjs';
import { capsensSchedule } from './capsens.mjs';
import { fineractSchedule } from './fineract_schedule.mjs';
import { dailyTextbook, printedTable } from './unrounded.mjs';

function schedule(vector, check) {
  const { inputs } = vector;
  if ('starts_on' in inputs) return capsensSchedule(vector, check);
  if ('return_days' in inputs) return dailyTextbook(vector, check);
  if ('days_in_year' in inputs) return fineractSchedule(vector, check);
  if (String(inputs.rounding).startsWith('none')) return printedTable(vector, check);
  throw new Unmapped(`a schedule stated by ${Object.keys(inputs).join(', ')}`);
}

export const kinds = { schedule };
