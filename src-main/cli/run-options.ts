/** What `nianlun run` is asked for. */
import { parseArgs } from 'node:util';
import { settingChoices } from '../contract/setting-bounds.ts';
import type { MapKind, Mode } from '../contract/settings.ts';
import { parseSize, type Size } from '../contract/size.ts';
import { emptyFolder, noSize } from './sentences.ts';
import type { Parsed } from './shot-options.ts';

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
