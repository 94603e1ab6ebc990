/** A sentence with its facts: `fill('{n} instalments', { n: 12 })`. */
exports.fill = (sentence, facts) => sentence.replace(/\{(\w+)\}/g, (mark, name) => (name in facts ? String(facts[name]) : mark));
