/** Everything that is tried with inputs by chance. */
import { fileTargets } from './exhibition/files.ts';
import { folderTarget } from './exhibition/folder.ts';
import { grammarTargets } from './exhibition/grammars.ts';
import { appTarget } from './http/app.ts';
import { loopbackTarget } from './http/loopback.ts';
import { journeyTarget } from './model/journey.ts';
import { kineticsTarget } from './model/kinetics.ts';
import { staffServiceTarget } from './staff/staff-service.ts';
import { keptTarget } from './staff/kept.ts';
import type { Target } from './target.ts';

export const targets: readonly Target[] = [
  ...fileTargets,
  folderTarget,
  ...grammarTargets,
  appTarget,
  loopbackTarget,
  journeyTarget,
  kineticsTarget,
  keptTarget,
  staffServiceTarget,
];
