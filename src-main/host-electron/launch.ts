/** Starts the Electron process for the command line. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import type { Sentence } from '../contract/sentence.ts';
import { startAnew, supervisedBy } from '../server/exit-codes.ts';
import { electronArguments, type ElectronOptions } from './options.ts';
import { sayOnStderr } from './say.ts';

export interface Launch extends ElectronOptions {
  readonly binary: string;
}

export interface LaunchSurroundings {
  /** The folder of the application, with its package.json. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly asRoot: boolean;
  /** One sentence to the person who started the program. */
  readonly warn: (sentence: Sentence) => void;
  /** Where signals to this process arrive. */
  readonly signals: Pick<NodeJS.EventEmitter, 'on' | 'off'>;
}

const sandboxOff: Sentence = {
  zh: '正以 root 身份运行，Chromium 的沙箱因此关闭。请为展览另设一个普通用户来运行。',
  en: 'Running as root, so Chromium’s sandbox is off. Run the exhibition as a user of its own.',
};

/** Would make Electron a bare Node, load foreign code before ours, write Chromium's log, or switch the sandbox off unseen. */
const neverInherited = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS', 'ELECTRON_ENABLE_LOGGING', 'ELECTRON_DISABLE_SANDBOX'];

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Whether Chromium's sandbox can't be used because this is root. */
export function runsAsRoot({ platform, getuid }: Pick<NodeJS.Process, 'platform' | 'getuid'>): boolean {
  return platform === 'linux' && getuid?.() === 0;
}

/** The built command line and its source lie at different depths, so the manifest above them is looked for. */
function programRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, 'package.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

/** Runs Electron until it ends for good, and again when its exit code asks for a restart; returns the last one. */
export async function launchElectron(launch: Launch, surroundings: Partial<LaunchSurroundings> = {}): Promise<number> {
  for (;;) {
    const code = await launchOnce(launch, surroundings);
    if (code !== startAnew) return code;
  }
}

/** Runs Electron until it ends; answers its exit code, as shells count a death by signal. */
function launchOnce(
  { binary, ...options }: Launch,
  {
    root = programRoot(),
    env = process.env,
    asRoot = runsAsRoot(process),
    warn = sayOnStderr,
    signals = process,
  }: Partial<LaunchSurroundings>,
): Promise<number> {
  if (asRoot) warn(sandboxOff);
  const args = [...(asRoot ? ['--no-sandbox'] : []), root, ...electronArguments(options)];
  const inherited = Object.fromEntries(Object.entries(env).filter(([name]) => !neverInherited.includes(name)));
  return new Promise((resolve, reject) => {
    const child = spawn(binary, args, {
      env: { ...inherited, [supervisedBy]: '1' },
      stdio: 'inherit',
      windowsHide: false,
    });
    const undo = passedOn.map((signal) => {
      const pass = (): void => void child.kill(signal);
      signals.on(signal, pass);
      return () => signals.off(signal, pass);
    });
    const end = (): void => undo.forEach((each) => each());
    child.once('error', (error) => {
      end();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      end();
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
