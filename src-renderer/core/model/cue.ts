import type { Exhibition } from '../../../src-main/contract/exhibition.ts';

/**
 * What can be heard. Of a hand on something: ice that is wiped or skated on, water, a wheel's next spoke, a ski in snow,
 * wood, stone, paper, the bell of a bead or a lamp. Of the wall itself: a notch of the dial, its latch, the window that
 * gives way, a chapter that opens.
 */
export type CueName =
  'ice' | 'water' | 'wheel' | 'ski' | 'wood' | 'stone' | 'paper' | 'bell' | 'tick' | 'snap' | 'melt' | 'arrive';

/** Sounds a cue where a hand is; `x`, in CSS pixels of the screen, where it happens elsewhere. */
export type Sounds = (name: CueName, x?: number) => void;

/** Whether some page is read aloud, or shows a film that sounds or a voice: whether there is more to be heard than what hands do. */
export function speaks({ chapters }: Pick<Exhibition, 'chapters'>): boolean {
  return chapters.some(({ pages }) =>
    pages.some(
      ({ narration, exhibit }) =>
        (narration !== undefined && Object.keys(narration).length > 0) ||
        (exhibit?.kind === 'film' && exhibit.hasSound) ||
        exhibit?.kind === 'voice',
    ),
  );
}
