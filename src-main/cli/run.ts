/** `nianlun run`: the exhibition on the screen, by Electron where it can be had, else by the machine's own browser. */
import { enableCompileCache, flushCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { settingChoices } from '../contract/setting-bounds.ts';
import type { MapKind, Mode } from '../contract/settings.ts';
import { parseSize, type Size } from '../contract/size.ts';
import { electronBinary } from '../host-electron/binary.ts';
import { launchElectron } from '../host-electron/launch.ts';
import { dataPaths, usualDataFolder } from '../store/paths.ts';
import { claim } from '../store/single-instance.ts';
import { withBuild } from '../store/with-build.ts';
import { type Folders, usualExhibition } from './folders.ts';
import { hasDisplay } from './has-display.ts';
import { type Io, misused, tell } from './io.ts';
import type { Plan } from './plan.ts';
import { alreadyRunning, emptyFolder, isToldIn, noExhibition, noLanguage, noSize } from './sentences.ts';
import type { Parsed } from './shot-options.ts';

/** What `nianlun run` is asked for. */
export interface RunOptions {
  readonly mode: Mode;
  readonly host: 'auto' | 'electron' | 'chromium';
  readonly exhibition?: string;
  readonly data?: string;
  readonly windowed: boolean;
  /** The page's, where it stands in an ordinary window; absent: the host's own choice. */
  readonly size?: Size;
  readonly headless: boolean;
  readonly language?: string;
  readonly map?: MapKind;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

export const runArguments = {
  mode: { ...text, default: 'kiosk' },
  host: { ...text, default: 'auto' },
  exhibition: text,
  data: text,
  windowed: flag,
  size: text,
  headless: flag,
  language: text,
  map: text,
} as const;

const hosts: readonly string[] = ['auto', 'electron', 'chromium'];

const sizeOfNoWindow = {
  zh: '--size 只用于普通窗口；请同时写上 --windowed，或去掉 --size。',
  en: '--size is for an ordinary window; add --windowed, or leave --size out.',
};

/** Reads the options. Throws what parseArgs throws. */
export function parseRun(args: readonly string[]): Parsed<RunOptions> {
  const { values } = parseArgs({ args: [...args], options: runArguments, strict: true, allowPositionals: false });
  const { mode, host, map, exhibition, data, language, windowed, headless, size: named } = values;
  const oneOf: readonly (readonly [string, string | undefined, readonly string[]])[] = [
    ['mode', mode, settingChoices.mode],
    ['host', host, hosts],
    ['map', map, settingChoices.map],
  ];
  for (const [name, value, allowed] of oneOf) {
    if (value === undefined || allowed.includes(value)) continue;
    const problem = {
      zh: `--${name} 不能是“${value}”；可用的值：${allowed.join('、')}。`,
      en: `--${name} can't be "${value}"; it can be ${allowed.join(' or ')}.`,
    };
    return { ok: false, problem };
  }
  for (const [name, folder] of Object.entries({ exhibition, data })) {
    if (folder === '') return { ok: false, problem: emptyFolder(name) };
  }
  const size = named === undefined ? undefined : parseSize(named);
  if (size === null) return { ok: false, problem: noSize(named ?? '') };
  if (size !== undefined && !windowed) return { ok: false, problem: sizeOfNoWindow };
  return {
    ok: true,
    value: {
      mode: mode as Mode,
      host: host as RunOptions['host'],
      windowed,
      headless,
      ...(size === undefined ? {} : { size }),
      ...(map === undefined ? {} : { map: map as MapKind }),
      ...(exhibition === undefined ? {} : { exhibition }),
      ...(data === undefined ? {} : { data }),
      ...(language === undefined ? {} : { language }),
    },
  };
}

/** The wall stands by then. Until the program ends nothing else would lay it down, and a hall's power is just cut. In milliseconds. */
const standsBy = 60_000;

/**
 * Keeps what the engine made of the program's code for the next start: a fourth of the time until a page is served
 * (measured). To be called before what is large is imported. Each entry has its digest and the mark of its source: what is damaged or
 * of another version is compiled as ever, and so is everything where nothing can be written.
 */
export function keepCompiledCode(folder: string): void {
  enableCompileCache(folder);
  setTimeout(flushCompileCache, standsBy).unref();
}

/** Runs until the last window is closed or somebody asks to stop; gives the exit code. */
export async function runRun(args: readonly string[], io: Io, folders: Folders): Promise<number> {
  const parsed = parseRun(args);
  if (!parsed.ok) return misused(io, parsed.problem);
  const { host, ...options } = parsed.value;
  const named = options.exhibition ?? (await usualExhibition(folders));
  if (named === null) return misused(io, noExhibition);
  const plan: Plan = { ...options, exhibition: resolve(named), data: resolve(options.data ?? usualDataFolder()) };
  try {
    if (plan.language !== undefined) {
      const { readExhibition } = await import('../exhibition/index.ts');
      // One that can't be read is told of when it is opened.
      const { exhibition } = await readExhibition(plan.exhibition);
      if (exhibition !== undefined && !isToldIn(plan.language, exhibition.languages))
        return misused(io, noLanguage(plan.language, exhibition.languages));
    }
    const screen = !plan.headless && hasDisplay(process.platform, process.env);
    if (screen && host !== 'chromium') {
      const electron = await electronBinary();
      if ('path' in electron) return await runElectron(plan, electron.path, io);
      const reason = electron.reason[io.language];
      if (host === 'electron') {
        tell(io, {
          zh: `无法用 Electron 展示：${reason}也可改用 --host chromium。`,
          en: `Electron can't be used: ${reason} Or use --host chromium, which needs none.`,
        });
        return 1;
      }
      tell(io, {
        zh: `改用本机的浏览器展示：${reason}`,
        en: `Showing with this machine's own browser instead: ${reason}`,
      });
    }
    keepCompiledCode(withBuild(folders.main, 'compiled', dataPaths(plan.data).compiled));
    const { runHere } = await import('./run-here.ts');
    return await runHere(plan, screen, io, folders);
  } catch (error) {
    const { explainStart } = await import('./exhibition-problems.ts');
    return explainStart(error, plan.exhibition, plan.data, io);
  }
}

/** Hands over to Electron, which keeps its data folder to itself by its own means. */
async function runElectron(plan: Plan, binary: string, io: Io): Promise<number> {
  // The Chromium host may be showing on the same data folder.
  const place = await claim(plan.data);
  if (place.status === 'second') {
    tell(io, alreadyRunning);
    return 0;
  }
  await place.release();
  tell(io, { zh: '用 Electron 展示。', en: 'Showing with Electron.' });
  const { headless: _headless, ...options } = plan;
  return launchElectron({ binary, ...options });
}
