/** The repayment trial's page. */

import './elements/fenqi-trial.js';
import { shell } from './shell.js';

shell(document.querySelector('fenqi-trial'));
