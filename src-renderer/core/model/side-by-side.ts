/** On a wall that is much wider than high a year and its picture stand side by side. */
import type { Act, Cycle } from './attract.ts';

function later(act: Act, closes: number): Act {
  return { ...act, closes, closed: closes + act.closed - act.closes };
}

/** Whether two acts tell of the same chapter. */
function sameChapter(one: Act, other: Act): boolean {
  return 'chapter' in one.content && 'chapter' in other.content && one.content.chapter === other.content.chapter;
}

/**
 * The cycle with each year, and the title under it, standing until the picture that follows has closed. Nothing opens
 * at another moment than on any other wall, so that all of them stay in step.
 */
export function sideBySide(cycle: Cycle): Cycle {
  const pictures = cycle.acts.filter(({ content }) => content.kind === 'scene');
  const kept = cycle.acts.flatMap((act) => {
    const { kind } = act.content;
    if (kind !== 'year' && kind !== 'hint') return [act];
    const during = pictures.some(
      (picture) => sameChapter(picture, act) && act.opens > picture.opens && act.opens < picture.closed,
    );
    // The title stands under the year already.
    if (during) return [];
    const next = pictures.find(
      (picture) => sameChapter(picture, act) && picture.opens > act.open && picture.opens < act.closed,
    );
    return [next === undefined ? act : later(act, Math.max(act.closes, next.closes))];
  });
  return { ...cycle, acts: kept };
}
