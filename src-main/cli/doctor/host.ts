/** Whether there is something to show the exhibition with. */
import { noBrowser } from '../sentences.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

export interface HostFacts {
  /** Electron's binary lies here, whole and of the right version. */
  readonly electron: boolean;
  /** A Chromium, Chrome or Edge of this machine. */
  readonly browser: string | null;
  /** As the browser says it, such as "Chrome/156.0.8078.108"; null where it could not be asked. */
  readonly version: string | null;
}

/** From here on the browser itself puts the gap between Chinese and Latin letters (`text-autospace`). */
const oldestBrowser = 140;

/** Judges what would show the exhibition. */
export function judgeHost({ electron, browser, version }: HostFacts): Finding[] {
  if (electron) return [ok('由 Electron 展出，程序文件齐全。', 'Electron shows the exhibition; its binary is here.')];
  if (browser === null) {
    return [problem({ zh: '没有能展出的程序。', en: 'There is nothing to show the exhibition with.' }, noBrowser)];
  }
  const named = version === null ? `“${browser}”` : `“${browser}”（${version}）`;
  const namedEn = version === null ? browser : `${browser} (${version})`;
  const major = Number(/\/(\d+)/.exec(version ?? '')?.[1] ?? Infinity);
  if (major < oldestBrowser) {
    return [
      warning(
        {
          zh: `浏览器${named}太旧，排版会有出入。`,
          en: `The browser ${namedEn} is old; some type is set differently.`,
        },
        {
          zh: `请在有网络的地方更新到 ${oldestBrowser} 或更新的版本。`,
          en: `Bring it to version ${oldestBrowser} or newer where there is a network.`,
        },
      ),
    ];
  }
  return [
    ok(
      `由本机的浏览器${named}展出；没有 Electron 程序文件。`,
      `This machine's browser ${namedEn} shows the exhibition; Electron's binary is not here.`,
    ),
  ];
}
