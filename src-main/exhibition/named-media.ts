import type { Exhibition } from '../contract/exhibition.ts';

/** Every file that the exhibition names, as paths below `media/`. */
export function namedMedia({ chapters }: Exhibition): ReadonlySet<string> {
  return new Set(chapters.flatMap(({ beats }) => beats.flatMap(({ narration }) => Object.values(narration ?? {}))));
}
