/** Runs a program with all that it starts, and ends all of it when it takes too long or the run is interrupted. */
import { spawn } from 'node:child_process';

export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly late: boolean;
}

/** Groups of processes that are still running. */
const running = new Set<number>();

function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended by itself meanwhile.
  }
}

/** Ends everything that was started when the run itself is ended, and then tidies up. */
export function endWithUs(tidyUp: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      for (const pid of running) endGroup(pid);
      tidyUp();
      process.exit(130);
    });
  }
}

/** Runs a command in a folder, its words kept. */
export function run(
  [command = '', ...args]: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv; readonly mostMs: number },
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that browsers and displays that it started end with it.
      detached: true,
    });
    let output = '';
    let late = false;
    child.stdout?.on('data', (text: Buffer) => (output += text.toString()));
    child.stderr?.on('data', (text: Buffer) => (output += text.toString()));
    const { pid } = child;
    if (pid !== undefined) running.add(pid);
    const limit = setTimeout(() => {
      late = true;
      if (pid !== undefined) endGroup(pid);
    }, options.mostMs);
    child.once('error', reject);
    child.once('exit', () => {
      if (pid === undefined) return;
      running.delete(pid);
      // What a test that failed has left behind, such as a program that loops for ever, would hold the output open.
      endGroup(pid);
    });
    child.once('close', (code) => {
      clearTimeout(limit);
      resolve({ code, output, late });
    });
  });
}
