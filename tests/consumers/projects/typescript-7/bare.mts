// No DOM and no Node declarations: the package's types need the language alone.
import { init, schedule, type InitOptions } from 'fenqi';

const options: InitOptions = { wasmUrl: '/fenqi.wasm', module: new Uint8Array(8) };
await init(options);
export const rows = schedule({ product: 'flex-12', principal: 10000, periods: 12, disbursedOn: '2026-01-31' }).rows;
