/** Whether the browser's sandbox is on. */
import { type Finding, ok, problem, uncheckable } from './finding.ts';

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
