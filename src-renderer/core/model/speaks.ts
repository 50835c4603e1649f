import type { Exhibition } from '../../../src-main/contract/exhibition.ts';

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
