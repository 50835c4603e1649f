/**
 * Writes settings and counts visits without end, to be killed: `writer.ts DATA FROM`. Says on stdout what lies on the
 * disk for sure: `s N` for the settings with number N, `v N` for N visits.
 */
import { writeSync } from 'node:fs';
import { dataPaths } from '../../src-main/store/paths.ts';
import { shippedSettings } from '../../src-main/contract/settings.ts';
import { openSettings } from '../../src-main/store/settings.ts';
import { openVisits } from '../../src-main/store/visits/visits.ts';
import { secondsOf } from './numbered.ts';

const [, , data = '', from = '0'] = process.argv;
const paths = dataPaths(data);
const now = (): Date => new Date();
// A pipe is written at once or not at all.
const say = (line: string): void => void writeSync(1, `${line}\n`);

let writeBatch = (): void => undefined;
const visits = await openVisits({
  file: paths.visits,
  now,
  report: ({ what, why }) => say(`p ${what}: ${why}`),
  every: (work) => {
    writeBatch = work;
    return () => undefined;
  },
});
const settings = await openSettings(paths.settings, now);
if (settings.problem) say(`p ${settings.problem.why}`);
for (let number = Number(from); ; number += 1) {
  const kept = await settings.replace({ ...shippedSettings, idleSeconds: secondsOf(number) });
  say(kept.kept ? `s ${number}` : `p ${kept.why}`);
  const counted = visits.begin();
  writeBatch();
  say(`v ${counted}`);
}
