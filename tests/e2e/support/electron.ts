/** The Electron host under test: the binary if there is one, and the program's window in it. */
import { _electron, type Page } from 'playwright';
import type { Mode } from '../../../src-main/contract/settings.ts';
import { electronBinary } from '../../../src-main/host-electron/binary.ts';
import { electronArguments } from '../../../src-main/host-electron/options.ts';
import { firstExhibition, root } from './program.ts';

type Found = { readonly path: string } | { readonly reason: string };

let found: Promise<Found> | undefined;

/** Looks once per run; tests report the reason when they are skipped. */
export function findElectron(): Promise<Found> {
  found ??= look();
  return found;
}

async function look(): Promise<Found> {
  const binary = await electronBinary();
  if ('reason' in binary) return { reason: binary.reason.en };
  const display = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return display ? binary : { reason: 'Electron needs a display; start the tests under xvfb-run.' };
}

interface Opening {
  readonly data: string;
  readonly exhibition: string | undefined;
  readonly mode: Mode;
  readonly viewport: { readonly width: number; readonly height: number } | null;
}

/** Starts the program in Electron and gives its window. */
export async function openElectron(binary: string, opening: Opening): Promise<{ page: Page; close(): Promise<void> }> {
  const { data, exhibition = await firstExhibition(), viewport, mode } = opening;
  const asRoot = process.getuid?.() === 0;
  const app = await _electron.launch({
    executablePath: binary,
    args: [...(asRoot ? ['--no-sandbox'] : []), root, ...electronArguments({ mode, exhibition, data, windowed: true })],
  });
  const page = await app.firstWindow();
  if (viewport) {
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, viewport);
  }
  return { page, close: () => app.close() };
}
