import type { Exhibit } from '../../../src-main/contract/exhibit.ts';
import type { Text } from '../../../src-main/contract/exhibition.ts';

/** What stands beside what a camera or a recorder took. */
export interface Label {
  readonly caption: Text;
  readonly credit: Text;
  readonly taken?: string | Text;
}

/** The label of an exhibit; a chart and a guess say themselves what they are. Of a pair it is that of both together. */
export function labelOf(exhibit: Exhibit): Label | undefined {
  switch (exhibit.kind) {
    case 'photo':
      return exhibit.photo;
    case 'then-and-now':
      return { caption: exhibit.now.caption, credit: bothOf(exhibit.then.credit, exhibit.now.credit) };
    case 'film':
      return exhibit;
    case 'voice':
      return { caption: exhibit.speaker, credit: exhibit.credit, taken: exhibit.taken };
    case 'chart':
    case 'guess':
      return undefined;
  }
}

/** The label of a pair while its old picture alone is seen; undefined for what is no pair. */
export function pastLabelOf(exhibit: Exhibit): Label | undefined {
  return exhibit.kind === 'then-and-now' ? { caption: exhibit.then.caption, credit: exhibit.then.credit } : undefined;
}

/** The credits of two pictures that stand together, each said once. */
function bothOf(one: Text, other: Text): Text {
  return Object.fromEntries(
    Object.keys({ ...one, ...other }).map((language) => [
      language,
      [...new Set([one[language], other[language]].filter((credit) => credit !== undefined))].join(
        language === 'zh' ? '；' : '; ',
      ),
    ]),
  );
}
