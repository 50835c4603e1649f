/** Checks of what shows the exhibition: Electron or a browser, and its sandbox. */
import { access, constants, stat } from 'node:fs/promises';
import { askBrowser, type BrowserAnswers } from '../../host-chromium/ask-browser.ts';
import { findBrowser } from '../../host-chromium/find-browser.ts';
import { isElectronHere } from '../../host-electron/binary.ts';
import { hasDisplay } from '../has-display.ts';
import { noBrowser } from '../sentences.ts';
import { type Checks, type Finding, ok, problem, uncheckable, warning } from './finding.ts';
import type { Machine } from './tools.ts';

/** Whether there is something to show the exhibition with. */
interface HostFacts {
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

/** Whether the browser's sandbox is on. */
export interface SandboxFacts {
  readonly platform: NodeJS.Platform;
  readonly asRoot: boolean;
  /** Whether the browser came up with its sandbox; it refuses to without one. Null: there is no browser. */
  readonly started: boolean | null;
  /** What the browser said when it did not start. */
  readonly why: string;
  /** Debian's helper of the package chromium-sandbox: absent, there but without its rights, or well. */
  readonly helper: 'absent' | 'without rights' | 'well';
}

const getHelper = {
  zh: '请安装 chromium-sandbox（Debian：apt install chromium-sandbox），或允许普通用户使用命名空间（sysctl kernel.unprivileged_userns_clone=1）。',
  en: 'Install chromium-sandbox (Debian: apt install chromium-sandbox), or allow user namespaces (sysctl kernel.unprivileged_userns_clone=1).',
};

const repairHelper = {
  zh: '请重新安装 chromium-sandbox；它的文件 chrome-sandbox 应属于 root，权限为 4755。',
  en: 'Install chromium-sandbox anew; its file chrome-sandbox belongs to root with mode 4755.',
};

/** Judges the sandbox by a real start of the browser. */
export function judgeSandbox({ platform, asRoot, started, why, helper }: SandboxFacts): Finding[] {
  if (started === null) return [uncheckable('没有浏览器', 'there is no browser')];
  if (asRoot) return [runByRoot, ...(started ? [] : [notStarted(why)])];
  if (started) return [ok('浏览器在沙箱里正常启动。', 'The browser starts within its sandbox.')];
  if (platform !== 'linux' || !/sandbox/i.test(why)) return [notStarted(why)];
  return [
    problem(
      { zh: '浏览器的沙箱不可用，浏览器拒绝启动。', en: 'The browser finds no usable sandbox and refuses to start.' },
      helper === 'without rights' ? repairHelper : getHelper,
    ),
  ];
}

const runByRoot = problem(
  { zh: '以 root 身份运行，沙箱因此关闭。', en: 'Run by root, the browser has no sandbox.' },
  {
    zh: '请为展览另设一个普通用户，见 assets/deploy/README.zh-CN.md。',
    en: 'Give the exhibition a user of its own; assets/deploy/README.md says how.',
  },
);

function notStarted(why: string): Finding {
  return problem(
    { zh: `浏览器无法启动（${why}）。`, en: `The browser does not start (${why}).` },
    {
      zh: '请以展览所用的用户身份在图形界面里运行一次浏览器，看它报告什么。',
      en: 'Start the browser once by hand as the exhibition’s user, and see what it says.',
    },
  );
}

/** Asks the browser once for all checks that need it. */
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
async function lookAtSandbox({ platform, uid }: Machine, browser: BrowserLook): Promise<SandboxFacts> {
  const { executable, answers, why } = browser;
  return {
    platform,
    asRoot: platform === 'linux' && uid === 0,
    started: executable === null ? null : answers !== null,
    why,
    helper: await lookAtHelper(),
  };
}

/** The host and its sandbox, as the browser told when it was started for a moment. */
export function hostChecks(machine: Machine, browser: Promise<BrowserLook>): Checks<'host' | 'sandbox'> {
  return {
    host: {
      name: { zh: '程序', en: 'host' },
      look: async () => {
        const { electron, executable, answers } = await browser;
        return judgeHost({ electron, browser: executable, version: answers?.version ?? null });
      },
    },
    sandbox: {
      name: { zh: '沙箱', en: 'sandbox' },
      look: async () => judgeSandbox(await lookAtSandbox(machine, await browser)),
    },
  };
}
