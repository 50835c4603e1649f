import { lakeOf } from './lake.ts';
import type { PoolAnswer, PoolAsk } from './pool-messages.ts';
import { poolOf, waterRegion, type Pool } from './pool.ts';

let pool: Pool | undefined;

self.onmessage = ({ data }: MessageEvent<PoolAsk>) => {
  if (data.type === 'open') {
    const lake = lakeOf(data.frame);
    pool = poolOf(lake, waterRegion(lake, data.scale));
    return;
  }
  pool?.paint(data.moment, new Uint32Array(data.pixels));
  const answer: PoolAnswer = { pixels: data.pixels };
  self.postMessage(answer, { transfer: [data.pixels] });
};
