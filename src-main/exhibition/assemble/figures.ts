import type { z } from 'zod';
import type { Figure } from '../../contract/exhibition.ts';
import type { figure } from '../check/schema/parts.ts';
import { compact } from './compact.ts';

type AuthoredFigure = z.output<ReturnType<typeof figure>>;

/** A figure as a page gets it, without the id that its picture finds it by; one without `pages:` stands beside all of them, which is an empty list. */
export function toFigure({
  as_of: asOf,
  pages,
  id: _id,
  ...rest
}: AuthoredFigure & { readonly id?: string | undefined }): Figure {
  return compact({ ...rest, asOf, pages: pages ?? [] });
}

/** The numbers of those that have an id. */
export function figuresById(figures: readonly { readonly id?: string | undefined; readonly number: number }[]) {
  return new Map(figures.flatMap(({ id, number }) => (id === undefined ? [] : [[id, number] as const])));
}
