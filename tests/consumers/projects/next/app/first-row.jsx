// #region client
'use client';

import { init, schedule } from 'fenqi';
import { useEffect, useState } from 'react';

// A client component: the server renders it as well, so that it counts only in an effect.
export function FirstRow({ principal }) {
  const [text, setText] = useState('');
  useEffect(() => {
    init().then(() => {
      const plan = schedule({ product: 'flex-12', principal, periods: 12, disbursedOn: '2026-01-31' });
      const [row] = plan.rows;
      setText(`${row.dueDate} ${row.interest}`);
    });
  }, [principal]);
  return <p id="client">{text}</p>;
}
// #endregion
