/** What `npm run soak` is asked for. */
import { parseArgs } from 'node:util';

export type ParsedOptions =
  | {
      readonly ok: true;
      readonly minutes: number;
      readonly record?: string;
      readonly read?: string;
      readonly json?: string;
      readonly chart?: string;
    }
  | { readonly ok: false; readonly problem: string };

const usualMinutes = '20';

/** Reads the command line; a sentence where it can't be understood, or where nothing could be measured. */
export function parseOptions(args: readonly string[], platform: NodeJS.Platform = process.platform): ParsedOptions {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { minutes: { ...text, default: usualMinutes }, record: text, read: text, json: text, chart: text },
      strict: true,
    });
    const minutes = Number(values.minutes);
    if (!(minutes > 0)) return { ok: false, problem: `--minutes must be a number above 0, not "${values.minutes}".` };
    if (values.read === undefined && platform !== 'linux')
      return { ok: false, problem: 'The soak reads memory and open files from /proc: run it on Linux.' };
    return { ok: true, ...values, minutes };
  } catch (error) {
    return { ok: false, problem: (error as Error).message };
  }
}
