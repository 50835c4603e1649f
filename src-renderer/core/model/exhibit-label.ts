import type { Exhibit } from '../../../src-main/contract/exhibit.ts';
import type { Language, Text } from '../../../src-main/contract/exhibition.ts';

/** What stands beside what a camera or a recorder took. */
export interface Label {
  readonly caption: Text;
  readonly credit: Text;
  readonly taken?: string | Text;
}

/** How it is said which of two pictures a credit is of. */
type OfPair = (of: 'credit-then' | 'credit-now', language: Language, values: { readonly credit: string }) => string;

/** The label of an exhibit; a chart and a guess say themselves what they are. Of a pair it is that of both together. */
export function labelOf(exhibit: Exhibit, word: OfPair): Label | undefined {
  switch (exhibit.kind) {
    case 'photo':
      return exhibit.photo;
    case 'then-and-now':
      return { caption: exhibit.now.caption, credit: bothOf(exhibit.then.credit, exhibit.now.credit, word) };
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

/** The credits of two pictures that stand together: one that is of both is said once, of two it is said whose is whose. */
function bothOf(then: Text, now: Text, word: OfPair): Text {
  return Object.fromEntries(
    Object.keys({ ...then, ...now }).map((language) => {
      const [old = '', recent = ''] = [then[language], now[language]];
      if (old === recent) return [language, old];
      const each = [
        old && word('credit-then', language, { credit: old }),
        recent && word('credit-now', language, { credit: recent }),
      ];
      return [language, each.filter(Boolean).join(language === 'zh' ? '；' : '; ')];
    }),
  );
}
