/** How long all pictures of one screen take to be made ahead, and what they take on the disk. */
import { judged, type Row } from '../row.ts';
import { bake } from '../stage/baked.ts';

/** Of DESIGN §9. */
const mostSeconds = 120;
const mostMegabytes = 15;

export async function baking(size: string): Promise<Row[]> {
  const { seconds, bytes } = await bake(size);
  return [
    judged({ what: `all pictures made ahead, ${size}`, value: seconds, unit: 's', budget: mostSeconds, samples: 1 }),
    judged({ what: '… on the disk', value: bytes / 1e6, unit: 'MB', budget: mostMegabytes, samples: 1 }),
  ];
}
