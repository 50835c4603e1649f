/** A screen without a monitor, for windows that must not appear anywhere. */
import { execFile, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

export interface Screen {
  /** For the environment variable DISPLAY. */
  readonly display: string;
  close(): void;
}

/** In pixels. */
const usualSize = { width: 1920, height: 1080 };

/** Why there can be no such screen here; undefined when there can. */
export async function whyNoScreen(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'screens without a monitor are a matter of Linux';
  const missing = await promisify(execFile)('Xvfb', ['-help']).then(
    () => false,
    (error: NodeJS.ErrnoException) => error.code === 'ENOENT',
  );
  return missing ? 'Xvfb is not installed (Debian: apt install xvfb)' : undefined;
}

/**
 * Opens a screen; it takes a free number and tells it. Where a folder is given, what the screen shows lies there as the
 * file Xvfb_screen0.
 */
export async function openScreen(memory?: string, { width, height } = usualSize): Promise<Screen> {
  const args = ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'];
  if (memory !== undefined) args.push('-fbdir', memory);
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const channel = xvfb.stdio[3] as NodeJS.ReadableStream;
  const number = await new Promise<string>((resolve, reject) => {
    createInterface(channel).once('line', resolve);
    xvfb.once('error', reject);
    xvfb.once('close', () => reject(new Error('Xvfb ended at once.')));
  });
  return { display: `:${number}`, close: () => void xvfb.kill('SIGTERM') };
}
