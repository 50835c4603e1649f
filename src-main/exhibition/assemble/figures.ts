import type { z } from 'zod';
import type { Figure } from '../../contract/exhibition.ts';
import type { figure } from '../check/schema/parts.ts';
import { compact } from './compact.ts';

type AuthoredFigure = z.output<ReturnType<typeof figure>>;

export function toFigure({ as_of: asOf, pages, ...rest }: AuthoredFigure): Figure {
  return compact({ ...rest, asOf, pages: pages ?? [] });
}
