/**
 * The booklet. It needs a page that is photographed while it is laid out, which a locked window of the hall can't be: so
 * the command line makes it, in a process of its own that Electron lends it, with the browser of this machine (on
 * Windows the Edge that is always there).
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ForkOptions } from 'electron';
import type { HandoutOrder, PrintHandout } from '../contract/handout.ts';
import type { ElectronOptions } from './options.ts';

/** What is used of Electron's `UtilityProcess`. */
export interface LentProcess {
  readonly stderr: Pick<NodeJS.ReadableStream, 'on'> | null;
  once(event: 'exit', listener: (code: number) => void): unknown;
}

/** What is used of `utilityProcess`, which works although the fuse for running as Node is off. */
export interface UtilityProcessStarter {
  fork(script: string, args: string[], options: ForkOptions): LentProcess;
}

export interface BookletRules extends Pick<ElectronOptions, 'exhibition' | 'data'> {
  /** The built command line. */
  readonly commandLine: string;
}

/** "3 of 20", in whichever language the command speaks here. */
const progress = /(\d+)\D+\d+\D*$/;

/** Prints what is ordered by `nianlun handout`, which leaves out what was withdrawn by the same list. After ready. */
export function bookletPrinter(
  lends: UtilityProcessStarter,
  { commandLine, exhibition, data }: BookletRules,
): PrintHandout {
  return async (order, onPicture) => {
    const folder = await mkdtemp(join(tmpdir(), 'nianlun-booklet-'));
    try {
      const out = join(folder, 'handout.pdf');
      const args = ['handout', '--language', languageOf(order), '--exhibition', exhibition, '--data', data];
      const { code, said } = await run(lends, commandLine, [...args, '--out', out], onPicture);
      if (code === 0) return { ok: true, pdf: await readFile(out) };
      const words = said.join(' ');
      if (words === '') return { ok: false, complaints: [`The command ended with ${code}.`] };
      return {
        ok: false,
        complaints: said,
        why: { zh: `手册没有制成：${words}`, en: `The booklet could not be made: ${words}` },
      };
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  };
}

/** Both means the first two of the exhibition, for the command as for the order. */
function languageOf({ languages }: HandoutOrder): string {
  return languages.length > 1 ? 'both' : (languages[0] ?? 'both');
}

/** Runs the command to its end: its exit code, and what it said that was not about its progress. */
function run(
  lends: UtilityProcessStarter,
  commandLine: string,
  args: string[],
  onPicture: (done: number) => void,
): Promise<{ readonly code: number; readonly said: readonly string[] }> {
  return new Promise((resolve) => {
    const lent = lends.fork(commandLine, args, { serviceName: 'Nianlun handout', stdio: 'pipe' });
    const said: string[] = [];
    let rest = '';
    const hear = (line: string): void => {
      const done = progress.exec(line)?.[1];
      if (done !== undefined) onPicture(Number(done));
      else if (line.trim() !== '') said.push(line.trim());
    };
    const decoder = new TextDecoder();
    lent.stderr?.on('data', (piece: Uint8Array) => {
      const lines = (rest + decoder.decode(piece, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach(hear);
    });
    lent.once('exit', (code) => {
      hear(rest);
      resolve({ code, said });
    });
  });
}
