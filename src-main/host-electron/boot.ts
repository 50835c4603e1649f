/** The list of what is set up, in order. */
import type { Sentence } from '../contract/sentence.ts';
import { dataPaths } from '../store/paths.ts';
import { alreadyRuns, setupCrashes, setupInstance } from './data-folder.ts';
import type { ElectronParts } from './electron-parts.ts';
import { setupFaults, setupShutdown } from './ending.ts';
import { type ExhibitParts, prepareExhibit } from './exhibit.ts';
import { setupChildren, setupGpu } from './gpu.ts';
import { lockDown } from './lockdown.ts';
import { type ElectronOptions, parseElectronArguments } from './options.ts';
import { openDoor } from './switches.ts';

/** What the program is started with: Electron's parts, its command line, and where its folders usually are. */
export interface BootParts extends ExhibitParts {
  readonly process: Pick<NodeJS.Process, 'on'>;
  /** The command line without the program itself. */
  readonly args: readonly string[];
  readonly asRoot: boolean;
  /** Tests and development may look inside a program that isn't packaged. */
  readonly wantsDebugging: boolean;
  readonly usual: Pick<ElectronOptions, 'exhibition' | 'data'>;
  /** Why the exhibit couldn't be opened. */
  readonly explain: (error: unknown) => readonly Sentence[];
}

const wrongUse = 2;

/**
 * Sets the program up. Must run to its end without waiting for anything: of a module that Electron starts with, it
 * emits `ready` only after the module is done, and most of this has to come before `ready`.
 */
export function boot(electron: ElectronParts, around: BootParts): void {
  const { app } = electron;
  const { later, monotonic, say } = around;
  const debugging = around.wantsDebugging && !app.isPackaged;
  const parsed = parseElectronArguments(around.args, around);
  const refusal = parsed.status === 'refused' ? parsed.reason : debugging ? null : openDoor(app.commandLine);
  if (parsed.status === 'refused' || refusal !== null) {
    if (refusal !== null) say(refusal);
    app.exit(wrongUse);
    return;
  }
  const { options } = parsed;
  const exhibit = prepareExhibit(electron, options, around);
  const { report, close } = exhibit;
  const giveUp = (error: unknown): void => {
    for (const sentence of around.explain(error)) say(sentence);
    app.exit(1);
  };

  setupFaults(around.process, { report, flush: close, exit: (code) => app.exit(code), later });
  try {
    if (!setupInstance(app, options.data, exhibit.front)) {
      say(alreadyRuns);
      app.quit();
      return;
    }
    setupCrashes(electron, options.data);
  } catch (error) {
    // A data folder that can't be written is for the operator to mend; no restart helps.
    giveUp(error);
    return;
  }
  lockDown(electron, { report, debugging });
  setupChildren(app, report);
  setupGpu(app, {
    marker: dataPaths(options.data).softwareDrawing,
    monotonic,
    report,
    restart: exhibit.restart,
    renew: exhibit.renew,
  });
  const { isQuitting, quitWith } = setupShutdown(app, { windowed: options.windowed, close, later });
  exhibit.open({ debugging, isQuitting, quitWith }).catch(giveUp);
}
