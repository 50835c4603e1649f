/** Everything that is looked at, in the order in which it is told. */
import type { Sentence } from '../../contract/sentence.ts';
import { dataPaths } from '../../store/paths.ts';
import { holds } from '../../store/single-instance.ts';
import type { Folders } from '../folders.ts';
import { dataChecks } from './data-checks.ts';
import { displayChecks } from './display-checks.ts';
import { exhibitionChecks } from './exhibition-checks.ts';
import { type Check, type Finding, uncheckable } from './finding.ts';
import { hostChecks, lookAtBrowser } from './host-checks.ts';
import type { Machine } from './tools.ts';
import { machineChecks } from './machine-checks.ts';
import { programChecks } from './program-checks.ts';

export interface Checked {
  readonly id: string;
  readonly name: Sentence;
  readonly findings: readonly Finding[];
}

export interface Subject {
  readonly machine: Machine;
  readonly folders: Folders;
  /** Absolute. */
  readonly data: string;
  /** Absolute; null where none comes with the program. */
  readonly exhibition: string | null;
}

function checksOf({ machine, folders, data, exhibition: shown }: Subject): Record<string, Check> {
  const paths = dataPaths(data);
  const running = holds(data);
  const browser = running.then((runs) => lookAtBrowser(machine, runs));
  // The checks that await it are told; until then a rejection would be an unhandled one.
  browser.catch(() => undefined);
  const { host, sandbox } = hostChecks(machine, browser);
  const { display, graphics, detail, touch } = displayChecks(machine, paths, browser);
  const { fonts, clock } = programChecks(folders);
  const { disk, data: kept, pin } = dataChecks(paths);
  const { exhibition } = exhibitionChecks(shown, paths, running);
  const { autostart, network, system } = machineChecks(machine, browser);
  // What shows and is shown comes first, then what that needs.
  return {
    ...{ host, sandbox, display, graphics, detail, touch, fonts, disk, clock, data: kept, pin, exhibition },
    ...{ autostart, network, system },
  };
}

/** Looks at everything, side by side. Never rejects: a check that fails says so itself. */
export function checkAll(subject: Subject): Promise<Checked[]> {
  return Promise.all(
    Object.entries(checksOf(subject)).map(async ([id, { name, look }]) => ({
      id,
      name,
      findings: await look().catch(failed),
    })),
  );
}

function failed(error: unknown): Finding[] {
  const why = error instanceof Error ? error.message : String(error);
  return [uncheckable(why, why)];
}
