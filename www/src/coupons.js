/** The coupon picker's page. */

import './elements/fenqi-coupons.js';
import { shell } from './shell.js';

shell(document.querySelector('fenqi-coupons'));
