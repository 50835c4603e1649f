/** What `npm run package` is asked for. */
import { parseArgs } from 'node:util';
import { type Target, targets } from './runtimes.ts';

export type Asked =
  | { readonly kind: 'offline'; readonly target: Target }
  | { readonly kind: 'deb'; readonly target: Exclude<Target, 'win-x64'> }
  | { readonly kind: 'electron'; readonly unpacked: boolean };

export type ParsedOptions =
  { readonly ok: true; readonly asked: Asked } | { readonly ok: false; readonly problem: string };

export const usage = `npm run package -- --offline ${targets.join('|')}   one archive for a USB stick
npm run package -- --deb linux-x64|linux-arm64           the package for Debian terminals
npm run package [-- --dir]                               Electron's installers (--dir: only the folder they are made of)`;

function isTarget(name: string): name is Target {
  return (targets as readonly string[]).includes(name);
}

/** Reads the command line; a sentence where it can't be understood. */
export function parseOptions(args: readonly string[]): ParsedOptions {
  const options = { offline: { type: 'string' }, deb: { type: 'string' }, dir: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const { offline, deb, dir } = values;
    if (Object.keys(values).length > 1) return { ok: false, problem: 'Ask for one kind of package at a time.' };
    if (offline !== undefined) {
      if (isTarget(offline)) return { ok: true, asked: { kind: 'offline', target: offline } };
      return { ok: false, problem: `There is no system "${offline}"; there are ${targets.join(', ')}.` };
    }
    if (deb !== undefined) {
      if (isTarget(deb) && deb !== 'win-x64') return { ok: true, asked: { kind: 'deb', target: deb } };
      return { ok: false, problem: `There is no Debian package for "${deb}"; there are linux-x64 and linux-arm64.` };
    }
    return { ok: true, asked: { kind: 'electron', unpacked: dir === true } };
  } catch (error) {
    return { ok: false, problem: (error as Error).message };
  }
}
