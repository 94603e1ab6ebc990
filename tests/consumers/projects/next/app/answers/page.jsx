'use client';

import * as fenqi from 'fenqi';
import { useEffect, useState } from 'react';
import scenario from '../../scenario.mjs';

/** The scenario, answered by the browser; `api/answers` is the server's. */
export default function Answers() {
  const [text, setText] = useState('');
  useEffect(() => {
    fenqi.init().then(() => setText(JSON.stringify(scenario(fenqi))));
  }, []);
  return <p id="client">{text}</p>;
}
