/** From the start of the host to its first frame on the screen: of the exhibition, and of a bare page in the barest host. */
import { judged, rangeOf, type Row } from '../row.ts';
import { exhibitionHost, type HostProgram, startHost } from '../stage/host.ts';
import type { Pixels } from '../stage/pixels.ts';
import { median } from '../statistics.ts';

/** Of DESIGN §9: times the floor. */
const most = 1.3;
/** More than a mark or a letter, and less than any view. */
export const first = 0.01;
/** The window of frost covers the screen from edge to edge; some of its ice is grey, as an empty window is. */
const whole = 0.7;

export interface Started {
  /** The breath on the glass, which needs no script. */
  readonly first: number;
  readonly whole: number;
  /** The light behind the glass, which the page's script draws. */
  readonly lit: number;
}

/** Milliseconds of one start. */
export async function start(pixels: Pixels, program: HostProgram): Promise<Started> {
  const host = await startHost(pixels, program);
  try {
    return { first: await host.shows(first), whole: await host.shows(whole), lit: await host.shows(first, 'warm') };
  } finally {
    await host.close();
  }
}

/** Starts both in turn, a few times. */
export async function startOfHost(pixels: Pixels, bare: HostProgram, repetitions = 3): Promise<Row[]> {
  const ours: Started[] = [];
  const floor: Started[] = [];
  for (let turn = 0; turn < repetitions; turn++) {
    floor.push(await start(pixels, bare));
    ours.push(await start(pixels, exhibitionHost()));
  }
  const row = (what: string, of: keyof Started, budget: object): Row => {
    const times = ours.map((each) => each[of]);
    const bareTime = median(floor.map((each) => each[of]));
    return judged({
      what,
      value: median(times),
      range: rangeOf(times),
      unit: 'ms',
      floor: bareTime,
      samples: times.length,
      ...budget,
    });
  };
  return [
    row('start of the host to first attract frame', 'first', {
      budget: most * median(floor.map((each) => each.first)),
    }),
    row('start of the host to the whole window of frost', 'whole', {}),
    row('start of the host to the light behind it', 'lit', {}),
  ];
}
