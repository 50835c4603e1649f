import type { Exhibition, Route, Text } from '../../../src-main/contract/exhibition.ts';
import { hasView, type View } from '../../../src-main/contract/views.ts';
import type { WordKey } from '../../../src-main/contract/words/wall.en.ts';
import { shortTitle } from '../../core/model/short-title.ts';
import type { GlyphName } from '../../ui/glyphs.ts';

/** A way from home to a view that no year leads to: a sign with its words. */
export interface Entrance {
  /** The name of its control. */
  readonly name: string;
  readonly glyph: GlyphName;
  readonly text: Text;
  readonly view: View;
}

/** The entrances to those of the views that the exhibition has. */
export function entrancesOf(exhibition: Exhibition, words: (key: WordKey) => Text): readonly Entrance[] {
  const { routes } = exhibition;
  const routeName = ({ title }: Route): Text => shortTitle(title) ?? (routes.length > 1 ? title : words('route'));
  const entrances: readonly Entrance[] = [
    { name: 'circle', glyph: 'circle', text: words('circle'), view: { name: 'circle' } },
    ...routes.map((route): Entrance => {
      const { id } = route;
      return { name: `route-${id}`, glyph: 'route', text: routeName(route), view: { name: 'route', id } };
    }),
    { name: 'your-year', glyph: 'year', text: words('your-year'), view: { name: 'your-year' } },
    { name: 'take-away', glyph: 'take', text: words('take-away'), view: { name: 'take-away' } },
  ];
  return entrances.filter(({ view }) => hasView(exhibition, view));
}
