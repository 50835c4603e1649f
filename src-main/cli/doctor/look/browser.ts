/** Asks the browser once for all checks that need it. */
import { access, constants, stat } from 'node:fs/promises';
import { askBrowser, type BrowserAnswers } from '../../../host-chromium/ask-browser.ts';
import { findBrowser } from '../../../host-chromium/find-browser.ts';
import { isElectronHere } from '../../../host-electron/launch.ts';
import type { SandboxFacts } from '../sandbox.ts';
import { hasDisplay } from '../../has-display.ts';
import type { Machine } from './tools.ts';

export interface BrowserLook {
  readonly electron: boolean;
  readonly executable: string | null;
  readonly answers: BrowserAnswers | null;
  /** Why it did not answer. */
  readonly why: string;
  readonly display: boolean;
}

/** The line of a failed start that says most; Playwright puts what the browser printed behind its own words. */
function gist(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split('\n').map((line) => line.trim());
  return (lines.find((line) => /sandbox!|display|ozone/i.test(line)) ?? lines[0] ?? '').slice(0, 300);
}

/**
 * Under Wayland no program can place its window, so it would cover a running exhibition for a moment: there the
 * browser is asked without one.
 */
function mayOpenWindow({ platform, env }: Machine, running: boolean): boolean {
  return !(running && platform === 'linux' && Boolean(env['WAYLAND_DISPLAY']));
}

/** Starts the browser for a moment, as the exhibition would. */
export async function lookAtBrowser(machine: Machine, running: boolean): Promise<BrowserLook> {
  const electron = isElectronHere();
  const executable = await findBrowser();
  const display = hasDisplay(machine.platform, machine.env);
  if (executable === null) return { electron, executable, answers: null, why: '', display };
  try {
    const window = display && mayOpenWindow(machine, running);
    const answers = await askBrowser({ executable, sandboxed: machine.uid !== 0, display, window });
    return { electron, executable, answers, why: '', display };
  } catch (error) {
    return { electron, executable, answers: null, why: gist(error), display };
  }
}

const debianHelper = '/usr/lib/chromium/chrome-sandbox';
const setUserId = 0o4000;

async function lookAtHelper(): Promise<SandboxFacts['helper']> {
  const found = await stat(debianHelper).catch(() => null);
  if (found === null) return 'absent';
  const runnable = await access(debianHelper, constants.X_OK).then(
    () => true,
    () => false,
  );
  return runnable && found.uid === 0 && (found.mode & setUserId) !== 0 ? 'well' : 'without rights';
}

/** What the start told of the sandbox. */
export async function lookAtSandbox({ platform, uid }: Machine, browser: BrowserLook): Promise<SandboxFacts> {
  const { executable, answers, why } = browser;
  return {
    platform,
    asRoot: platform === 'linux' && uid === 0,
    started: executable === null ? null : answers !== null,
    why,
    helper: await lookAtHelper(),
  };
}
