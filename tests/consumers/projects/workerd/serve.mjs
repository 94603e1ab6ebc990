// The worker of the documents, and beside it what it answers to the scenario.
import * as fenqi from 'fenqi';
import scenario from './scenario.mjs';
import worker from './worker.mjs';

export default {
  fetch(request) {
    if (new URL(request.url).pathname === '/answers') return Response.json(scenario(fenqi));
    return worker.fetch(request);
  },
};
