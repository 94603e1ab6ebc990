/** The calculator's page. */

import './elements/fenqi-calculator.js';
import { shell } from './shell.js';

shell(document.querySelector('fenqi-calculator'));
