// #region page
import { useEffect, useState } from 'react';
import { Text, View } from '@tarojs/components';
import { init, schedule } from 'fenqi/miniprogram';

export default function Index() {
  const [figure, setFigure] = useState('');
  useEffect(() => {
    init({ wasmPath: '/static/fenqi.wasm.br' }).then(() => {
      const plan = schedule({ product: 'flex-12', principal: '10000.00', periods: 12, disbursedOn: '2026-01-31' });
      setFigure(`${plan.rows[0].dueDate} ${plan.rows[0].interest}`);
    });
  }, []);
  return <View><Text>{figure}</Text></View>;
}
// #endregion
