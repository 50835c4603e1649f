/** What the command line hands to the Electron process, and how that process reads it. */
import type { Sentence } from '../contract/sentence.ts';
import { settingChoices } from '../contract/setting-bounds.ts';
import type { LanguageChoice, MapKind, Mode } from '../contract/settings.ts';
import { parseSize, type Size } from '../contract/size.ts';

export interface ElectronOptions {
  readonly mode: Mode;
  /** Absolute folders. */
  readonly exhibition: string;
  readonly data: string;
  readonly windowed: boolean;
  readonly size?: Size;
  readonly language?: LanguageChoice;
  readonly map?: MapKind;
}

export type ParsedArguments =
  | { readonly status: 'ok'; readonly options: ElectronOptions }
  | { readonly status: 'refused'; readonly reason: Sentence };

interface Surroundings {
  /** Used where the arguments name no folder. */
  readonly usual: Pick<ElectronOptions, 'exhibition' | 'data'>;
  /** Whether the program runs as root, and so has to run without Chromium's sandbox. */
  readonly asRoot: boolean;
}

const language = /^(both|[a-z]{2,3}(-[a-z0-9]{2,8})*)$/i;

/** Switches of Chromium that an operator may need on a particular machine, and that open no way in. */
const forChromium: ReadonlySet<string> = new Set([
  'ozone-platform',
  'ozone-platform-hint',
  'force-device-scale-factor',
  'disable-gpu',
  'ignore-gpu-blocklist',
  'use-angle',
  'use-gl',
  'touch-events',
  'touch-devices',
]);

/** The arguments of one start, each in one piece: Chromium reads the same command line and knows no other form. */
export function electronArguments(options: ElectronOptions): string[] {
  return [
    `--mode=${options.mode}`,
    `--exhibition=${options.exhibition}`,
    `--data=${options.data}`,
    ...(options.windowed ? ['--windowed'] : []),
    ...(options.size === undefined ? [] : [`--size=${options.size.width}x${options.size.height}`]),
    ...(options.language === undefined ? [] : [`--language=${options.language}`]),
    ...(options.map === undefined ? [] : [`--map=${options.map}`]),
  ];
}

function unknown(argument: string): ParsedArguments {
  return {
    status: 'refused',
    reason: {
      zh: `不认识参数 ${argument}。请去掉它，或用 npm run nianlun -- run 启动。`,
      en: `The argument ${argument} is not known. Leave it out, or start with npm run nianlun -- run.`,
    },
  };
}

/**
 * Reads what `electronArguments` wrote, from `process.argv` without the program itself. The path of the application,
 * which Electron leaves among them, has no dash and is passed over. Everything else unknown is refused: a switch of
 * Chromium or Node can take the program apart.
 */
export function parseElectronArguments(args: readonly string[], { usual, asRoot }: Surroundings): ParsedArguments {
  let options: ElectronOptions = { mode: 'kiosk', windowed: false, ...usual };
  for (const argument of args) {
    if (!argument.startsWith('-')) continue;
    const [, name = '', value] = /^--([a-z-]+)(?:=(.*))?$/su.exec(argument) ?? [];
    const size = parseSize(value ?? '');
    if (name === 'mode' && isMode(value)) options = { ...options, mode: value };
    else if (name === 'exhibition' && value) options = { ...options, exhibition: value };
    else if (name === 'data' && value) options = { ...options, data: value };
    else if (name === 'windowed' && value === undefined) options = { ...options, windowed: true };
    else if (name === 'size' && size !== null) options = { ...options, size };
    else if (name === 'language' && value && language.test(value)) options = { ...options, language: value };
    else if (name === 'map' && isMap(value)) options = { ...options, map: value };
    else if (name === 'no-sandbox' && asRoot) continue;
    else if (!forChromium.has(name)) return unknown(argument);
  }
  return { status: 'ok', options };
}

const isMode = (text: string | undefined): text is Mode => settingChoices.mode.some((mode) => mode === text);

const isMap = (text: string | undefined): text is MapKind => settingChoices.map.some((map) => map === text);
