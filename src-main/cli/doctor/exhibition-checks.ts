/** The check of what is to be shown. */
import { access } from 'node:fs/promises';
import type { DataPaths } from '../../store/paths.ts';
import type { Checks } from './check.ts';
import { judgeExhibition } from './exhibition.ts';
import { lookAtExhibition } from './look/exhibition.ts';

/** The exhibition's files; `running` and the last good one tell what is seen while they have errors. */
export function exhibitionChecks(
  exhibition: string | null,
  paths: DataPaths,
  running: Promise<boolean>,
): Checks<'exhibition'> {
  return {
    exhibition: {
      name: { zh: '展览', en: 'exhibition' },
      look: async () =>
        judgeExhibition(
          await lookAtExhibition(exhibition, { running: await running, lastGood: await isThere(paths.lastGood) }),
        ),
    },
  };
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
