import fenqi = require('fenqi');

const plan: fenqi.Plan = fenqi.schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' });
try {
  console.log(plan.rows.length, plan.annualRate.simplePct);
} catch (error) {
  if (error instanceof fenqi.FenqiError) console.log(error.code, error.path, error.fault);
}
