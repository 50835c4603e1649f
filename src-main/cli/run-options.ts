/** What `nianlun run` is asked for. */
import { parseArgs } from 'node:util';
import type { Mode } from '../contract/settings.ts';
import { emptyFolder } from './sentences.ts';
import type { Parsed } from './shot-options.ts';

export interface RunOptions {
  readonly mode: Mode;
  readonly host: 'auto' | 'electron' | 'chromium';
  readonly exhibition?: string;
  readonly data?: string;
  readonly windowed: boolean;
  readonly headless: boolean;
  readonly language?: string;
  readonly map?: 'rings' | 'globe';
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

export const runArguments = {
  mode: { ...text, default: 'kiosk' },
  host: { ...text, default: 'auto' },
  exhibition: text,
  data: text,
  windowed: flag,
  headless: flag,
  language: text,
  map: text,
} as const;

const modes: readonly string[] = ['kiosk', 'present', 'display'] satisfies Mode[];
const hosts: readonly string[] = ['auto', 'electron', 'chromium'];
const maps: readonly string[] = ['rings', 'globe'];

/** Reads the options. Throws what parseArgs throws. */
export function parseRun(args: readonly string[]): Parsed<RunOptions> {
  const { values } = parseArgs({ args: [...args], options: runArguments, strict: true, allowPositionals: false });
  const { mode, host, map, exhibition, data, language, windowed, headless } = values;
  for (const [name, value, allowed] of [
    ['mode', mode, modes],
    ['host', host, hosts],
    ['map', map, maps],
  ] as const) {
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
  return {
    ok: true,
    value: {
      mode: mode as Mode,
      host: host as RunOptions['host'],
      windowed,
      headless,
      ...(map === undefined ? {} : { map: map as 'rings' | 'globe' }),
      ...(exhibition === undefined ? {} : { exhibition }),
      ...(data === undefined ? {} : { data }),
      ...(language === undefined ? {} : { language }),
    },
  };
}
