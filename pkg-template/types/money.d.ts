/** Values that every room takes: amounts, rates as fractions, and how they are rounded. */

/** An amount in yuan: `'10000'`, `'10000.50'`, or a number with at most two decimals. */
export type Amount = string | number;

/** A rate or another fraction as a plain decimal: `'0.146'` is 14.6 %. */
export type Decimal = string | number;

/** A named rounding: 四舍五入, 银行家舍入, 去尾, 进一. */
export type Rounding = 'halfUp' | 'halfEven' | 'down' | 'up';

/** Text in the languages of the pages. */
export interface LocalText {
  'zh-CN': string;
  en: string;
}
