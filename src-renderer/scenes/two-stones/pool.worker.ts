import { servePainter } from '../engine/paint-worker.ts';
import { lakeOf } from './lake.ts';
import { poolOf, waterRegion, type Moment } from './pool.ts';

servePainter<Moment>(({ frame, scale }) => {
  const lake = lakeOf(frame);
  const pool = poolOf(lake, waterRegion(lake, scale));
  return { paint: (moment, pixels) => pool.paint(moment, pixels), sheets: [], proofShare: 1, refine: [] };
});
