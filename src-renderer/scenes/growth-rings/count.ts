import type { Figure } from '../../../src-main/contract/exhibition.ts';
import type { Material } from './variants.ts';

/** More than this can't be told apart in a picture. */
const most = 120;
/** Where a chapter counts nothing, the picture shows some, and nobody will count them. */
const some = 24;

/**
 * How many things a picture shows: as many as the chapter's figure says, so that no picture shows fewer than its words.
 * Friends and lights follow the first figure that can be drawn, paths the last.
 */
export function countFor(material: Material, figures: readonly Pick<Figure, 'number'>[]): number {
  const drawable = figures
    .map(({ number }) => number)
    .filter((number) => Number.isInteger(number) && number > 2 && number <= most);
  return (material === 'paths' ? drawable.at(-1) : drawable[0]) ?? some;
}
