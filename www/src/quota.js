/** The quota card's page. */

import './elements/fenqi-quota.js';
import { shell } from './shell.js';

shell(document.querySelector('fenqi-quota'));
