// A plan as a server sends it: text, and no engine to make it.
const answer = await fetch('plan.json');
const { disclosure, ...plan } = await answer.json();
for (const name of ['schedule', 'chart', 'cost']) document.querySelector(`fenqi-${name}`).plan = plan;
document.querySelector('fenqi-rate').annualRate = plan.annualRate;
document.querySelector('fenqi-disclosure').disclosure = disclosure;
