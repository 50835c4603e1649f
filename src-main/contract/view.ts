/**
 * Views and their notation, shared by the page, `nianlun shot` and the tests:
 * attract · warning · home[:YEAR] · moment:ID · chapter:ID[:BEAT] · sources:ID[:BEAT] · circle · city:ID ·
 * route:ID · your-year[:YEAR] · take-away · welcome:CITY · card
 */
export type View =
  | { readonly name: 'attract' }
  | { readonly name: 'home'; readonly year?: number }
  | { readonly name: 'moment'; readonly id: string }
  | { readonly name: 'chapter'; readonly id: string; readonly beat: number }
  /** The sources of a chapter (of one beat, where given), a moment, a city, a route or the circle's figures. */
  | { readonly name: 'sources'; readonly id: string; readonly beat?: number }
  | { readonly name: 'circle' }
  | { readonly name: 'city'; readonly id: string }
  | { readonly name: 'route'; readonly id: string }
  | { readonly name: 'your-year'; readonly year?: number }
  | { readonly name: 'take-away' }
  /** Greets the guests from a city; only a guide opens it. */
  | { readonly name: 'welcome'; readonly id: string }
  | { readonly name: 'card' };

/** The ID under which `sources:ID` opens the sources of the circle's own figures, unless something else is called so. */
export const circleSubject = 'circle';

/** A view as asked for from outside; `warning` is the idle strip over home. */
export type AskedView = View | { readonly name: 'warning' };

const identifier = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,99}$/u;

function whole(text: string | undefined): number | undefined | null {
  if (text === undefined) return undefined;
  return /^\d{1,4}$/.test(text) ? Number(text) : null;
}

/** Reads a view from its notation; null when it isn't one. Whether the ID exists is the caller's question. */
export function parseView(notation: string): AskedView | null {
  const [name, first, second, ...rest] = notation.split(':');
  if (rest.length > 0) return null;
  switch (name) {
    case 'attract':
    case 'warning':
    case 'circle':
    case 'take-away':
    case 'card':
      return first === undefined ? { name } : null;
    case 'home':
    case 'your-year': {
      const year = whole(first);
      if (year === null || second !== undefined) return null;
      return year === undefined ? { name } : { name, year };
    }
    case 'moment':
    case 'city':
    case 'route':
    case 'welcome':
      if (first === undefined || second !== undefined || !identifier.test(first)) return null;
      return { name, id: first };
    case 'chapter': {
      const beat = whole(second);
      if (first === undefined || !identifier.test(first) || beat === null || beat === 0) return null;
      return { name, id: first, beat: beat ?? 1 };
    }
    case 'sources': {
      const beat = whole(second);
      if (first === undefined || !identifier.test(first) || beat === null || beat === 0) return null;
      return beat === undefined ? { name, id: first } : { name, id: first, beat };
    }
    default:
      return null;
  }
}

/** Writes a view in its notation; the inverse of `parseView`. */
export function formatView(view: AskedView): string {
  switch (view.name) {
    case 'home':
    case 'your-year':
      return view.year === undefined ? view.name : `${view.name}:${view.year}`;
    case 'moment':
    case 'city':
    case 'route':
    case 'welcome':
      return `${view.name}:${view.id}`;
    case 'chapter':
      return `chapter:${view.id}:${view.beat}`;
    case 'sources':
      return view.beat === undefined ? `sources:${view.id}` : `sources:${view.id}:${view.beat}`;
    default:
      return view.name;
  }
}
