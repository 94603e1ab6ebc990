/** The overdue loan's page. */

import './elements/fenqi-overdue.js';
import { shell } from './shell.js';

shell(document.querySelector('fenqi-overdue'));
