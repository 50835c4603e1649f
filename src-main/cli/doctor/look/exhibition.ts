import { dayOf } from '../../../contract/day.ts';
import { readExhibition } from '../../../exhibition/index.ts';
import type { ExhibitionFacts } from '../exhibition.ts';

/** Reads the exhibition as `check` does, and once more as for a release. */
export async function lookAtExhibition(
  dir: string | null,
  kept: Pick<ExhibitionFacts, 'running' | 'lastGood'>,
): Promise<ExhibitionFacts> {
  if (dir === null) return { dir, errors: 0, warnings: 0, unreviewed: 0, presentable: false, ...kept };
  const today = dayOf(new Date());
  const { exhibition, problems } = await readExhibition(dir, { today });
  const released = await readExhibition(dir, { today, release: true });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    dir,
    errors,
    warnings: problems.length - errors,
    unreviewed: released.problems.length - problems.length,
    presentable: exhibition !== undefined,
    ...kept,
  };
}
