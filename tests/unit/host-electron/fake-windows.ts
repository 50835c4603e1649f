/** A hall of fakes: the windows are open on the real server. */
import { openExhibitionWindows } from '../../../src-main/host-electron/exhibition-windows.ts';
import type { ElectronOptions } from '../../../src-main/host-electron/options.ts';
import type { Windows } from '../../../src-main/host-electron/windows.ts';
import { type Exhibit, openExhibit } from './exhibit.ts';
import { FakeClock, fakeElectron, reports } from './fake-electron.ts';

export const exhibits: Exhibit[] = [];

/** Closes every exhibit a test opened. */
export async function closeExhibits(): Promise<void> {
  for (const exhibit of exhibits.splice(0)) await exhibit.close();
}

export async function openFakeWindows(
  changes: Partial<ElectronOptions> = {},
  prepare: (parts: ReturnType<typeof fakeElectron>) => void = () => {},
) {
  const parts = fakeElectron();
  prepare(parts);
  const clock = new FakeClock();
  const exhibit = await openExhibit(() => clock.now);
  exhibits.push(exhibit);
  const { lines, report } = reports();
  const state = { quitting: false, flushed: 0 };
  const windows: Windows = openExhibitionWindows(parts.electron, exhibit, {
    options: { mode: 'kiosk', exhibition: '/e', data: exhibit.paths.folder, windowed: false, ...changes },
    debugging: false,
    report,
    later: clock.later,
    monotonic: () => clock.now,
    wall: () => clock.now,
    isQuitting: () => state.quitting,
    flush: () => void (state.flushed += 1),
  });
  const first = parts.windows[0];
  if (first === undefined) throw new Error('no window was opened');
  return { ...parts, exhibit, clock, lines, state, hall: windows, first };
}
