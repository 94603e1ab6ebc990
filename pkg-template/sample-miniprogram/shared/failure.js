const { fill } = require('./fill.js');

/** What a person reads of a failure: the sentence of its code, or that there is none. */
exports.sentence = (error, strings) => {
  const found = strings.failures[error.code];
  return found ? fill(found, error.facts) : fill(strings.failures.other, { code: error.code || error.message });
};
