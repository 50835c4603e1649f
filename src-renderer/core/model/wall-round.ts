/** A round of the programme that an exhibition's authors wrote for a wall: their chapters, in their order, with their words. */
import type { DisplayItem, DisplayProgramme } from '../../../src-main/contract/exhibition.ts';
import { type Act, type AttractFacts, type Cycle, CycleWriter, type Pace } from './attract.ts';

/** Words come and go faster than a year as tall as half the pane. */
const wordsPace: Pace = { thawing: 1700, closing: 1500 };
/** The first words begin to thaw when the picture has all but thawed. */
const wordsBeforeOpen = 500;
/** Words that follow others begin to thaw while these still close. */
const overlap = 500;

/** Plans the next round, which begins where the last one ends. What is to be read has its time, whatever chance says. */
export function planRound(
  facts: AttractFacts,
  programme: DisplayProgramme,
  random: () => number,
  previous: Cycle | null,
): Cycle {
  const { playlist } = programme;
  const written = new CycleWriter(facts, random, previous?.ends ?? 0);
  const middle = Math.ceil(playlist.length / 2);
  written.field({ kind: 'title' });
  playlist.forEach((item, index) => {
    written.field({ kind: 'year', chapter: item.chapter });
    writePicture(written, item, facts, programme);
    if (facts.years && index + 1 === middle) written.field({ kind: 'turning' });
  });
  if (facts.friends) written.field({ kind: 'circle' });
  return written.cycle(playlist.map(({ chapter }) => chapter));
}

/** The picture stands open while its texts come and go beside it, each in every language. */
function writePicture(
  written: CycleWriter,
  { chapter, texts }: DisplayItem,
  facts: AttractFacts,
  programme: DisplayProgramme,
): void {
  const languages = programme.languages ?? [undefined];
  const picture = written.add({ kind: 'scene', chapter }, 0, written.now, 0);
  let last: Act = picture;
  for (const { page, seconds } of texts) {
    // A film is shown to its end: the languages share its time.
    const film = page === undefined ? 0 : (facts.film?.(chapter, page) ?? 0) / languages.length;
    for (const language of languages) {
      const opens = last === picture ? picture.open - wordsBeforeOpen : last.closed - overlap;
      last = written.add(
        { kind: 'words', chapter, page, language },
        0,
        opens,
        Math.max(seconds, film) * 1000,
        wordsPace,
      );
    }
  }
  written.follow(written.until(picture, Math.max(picture.closes, last.closes)));
}

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
