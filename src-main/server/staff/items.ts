/** The whole list for staff: what the exhibition holds, and what was withdrawn of it or of an earlier one. */
import { exhibitTitle } from '../../contract/exhibit.ts';
import type { Exhibition } from '../../contract/exhibition.ts';
import type { Item, ItemName } from '../../contract/staff.ts';
import type { Withdrawn } from '../../store/withdrawn.ts';

type Held = Omit<Item, 'withdrawn'>;

function held({ chapters, moments, cities, routes, sources }: Exhibition): Held[] {
  return [
    ...chapters.map(({ id, title, year }): Held => ({ kind: 'chapter', id, name: title, year })),
    ...chapters.flatMap(({ pages, year }) =>
      pages.flatMap(({ exhibit }): Held[] =>
        exhibit === undefined ? [] : [{ kind: 'exhibit', id: exhibit.id, name: exhibitTitle(exhibit), year }],
      ),
    ),
    ...moments.map(({ id, title, year }): Held => ({ kind: 'moment', id, name: title, year })),
    ...cities.map(({ id, name, year }): Held => ({ kind: 'city', id, name, ...(year === undefined ? {} : { year }) })),
    ...routes.map(({ id, title }): Held => ({ kind: 'route', id, name: title })),
    ...Object.values(sources).map(({ id, title }): Held => ({ kind: 'source', id, name: title })),
  ];
}

/** Everything in the exhibition's order; what it no longer has, at the end. */
export function listItems(exhibition: Exhibition, withdrawn: readonly Withdrawn[]): Item[] {
  const key = ({ kind, id }: ItemName): string => `${kind}:${id}`;
  const hidden = new Set(withdrawn.map(key));
  const items = held(exhibition).map((item): Item => ({ ...item, withdrawn: hidden.has(key(item)) }));
  const known = new Set(items.map(key));
  const gone = withdrawn.filter((each) => !known.has(key(each)));
  return [...items, ...gone.map((each): Item => ({ ...each, withdrawn: true, gone: true }))];
}

/** The thing with this name, if the exhibition holds it. */
export function findItem(exhibition: Exhibition, { kind, id }: ItemName): Held | undefined {
  return held(exhibition).find((item) => item.kind === kind && item.id === id);
}
