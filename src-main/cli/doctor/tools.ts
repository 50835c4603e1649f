/** The machine that `doctor` looks at: its system, its environment and its commands. A test passes another one in. */
import { execFile } from 'node:child_process';

/** What a command of the system answered. */
export type Said =
  | { readonly status: 'said'; readonly text: string }
  | { readonly status: 'absent' }
  /** It ended badly; some say something worth reading all the same. */
  | { readonly status: 'failed'; readonly text: string };

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  /** Null on Windows, which has no user IDs. */
  readonly uid: number | null;
  readonly run: (command: string, ...args: string[]) => Promise<Said>;
}

/** No command asked here takes long; one that hangs must not hold everything up. In milliseconds. */
const patience = 5000;

function run(command: string, ...args: string[]): Promise<Said> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: patience, windowsHide: true }, (error, stdout) => {
      if (error === null) return resolve({ status: 'said', text: stdout });
      resolve(error.code === 'ENOENT' ? { status: 'absent' } : { status: 'failed', text: stdout });
    });
  });
}

export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  uid: process.getuid?.() ?? null,
  run,
};
