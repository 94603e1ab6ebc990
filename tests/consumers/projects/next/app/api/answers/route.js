import * as fenqi from 'fenqi';
import scenario from '../../../scenario.mjs';

export const dynamic = 'force-dynamic';

export function GET() {
  return Response.json(scenario(fenqi));
}
