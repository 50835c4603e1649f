/** The screens of the machine, as a browser that stands on one of them sees them. */
import type { CDPSession } from 'playwright-core';

/** Where something stands on the desktop, in pixels of a page. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SeenScreen extends Bounds {
  readonly primary: boolean;
  readonly scale: number;
  /** As the system calls it; often empty. */
  readonly label: string;
}

/** All screens; undefined where the browser can't tell (those of before 2026), or is gone. */
export async function readScreens(session: CDPSession): Promise<readonly SeenScreen[] | undefined> {
  try {
    const { screenInfos } = await session.send('Emulation.getScreenInfos');
    return screenInfos.map(({ left, top, width, height, devicePixelRatio, isPrimary, label }) => ({
      x: left,
      y: top,
      width,
      height,
      primary: isPrimary,
      scale: devicePixelRatio,
      label,
    }));
  } catch {
    return undefined;
  }
}

/** Whether a window may say where it stands. Under Wayland the compositor alone decides. */
export function placesWindows(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean {
  if (platform !== 'linux') return true;
  if (environment['XDG_SESSION_TYPE'] === 'wayland') return false;
  return Boolean(environment['DISPLAY']) && !environment['WAYLAND_DISPLAY'];
}
