import type { Sentence } from '../../contract/sentence.ts';
import { closest } from '../check/closest.ts';
import { exhibitKinds } from '../check/schema/exhibits.ts';
import { unknownKey } from '../check/schema/issues.ts';
import { isMapping, type Located } from '../read/located.ts';
import type { Telling } from '../read/problem.ts';
import { type ExhibitParts, noteNamedIn } from './exhibit-parts.ts';

const list = 'exhibits';

/**
 * A chapter's file without what was meant to be an exhibit and stands beside the list of them: told, and the chapter is
 * shown without it.
 */
export function withoutStrayExhibits(located: Located, parts: ExhibitParts, report: Telling): Located {
  const { value } = located;
  if (!located.sound || !isMapping(value)) return located;
  const isKind = (key: string): boolean => exhibitKinds.some((kind) => kind === key);
  const stray = Object.keys(value).filter((key) => key !== list && (isKind(key) || closest(key, [list]) !== undefined));
  for (const key of stray) {
    noteNamedIn(value[key], parts);
    report.error(located.file, located.at([key], 'key'), isKind(key) ? offThePages(key) : unknownKey(key, [list]));
  }
  return located.without(stray);
}

function offThePages(kind: string): Sentence {
  return {
    zh: `“${kind}”要写在exhibits下面，作为以“- page: 页码”开头的一项：请移到那里`,
    en: `"${kind}" belongs below exhibits, in an entry that begins with "- page: NUMBER": move it there`,
  };
}
