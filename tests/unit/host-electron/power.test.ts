import { afterEach, describe, expect, test } from 'vitest';
import { setupPower } from '../../../src-main/host-electron/power.ts';
import { FakeClock, fakeElectron, reports } from './fake-electron.ts';
import { closeExhibits, openFakeWindows } from './fake-windows.ts';

afterEach(closeExhibits);

describe('D12: power', () => {
  test('the screen is kept awake', async () => {
    const { told, lines } = await openFakeWindows();
    expect(told.callsOf('powerSaveBlocker.start')).toEqual([['prevent-display-sleep']]);
    expect(lines.map(({ event }) => event)).not.toContain('display sleep not prevented');
  });
  test('a system that does not keep it awake is named in the log', () => {
    const { electron } = fakeElectron();
    const { lines, report } = reports();
    const { later, now } = new FakeClock();
    const rules = { report, later, monotonic: () => now, onWake: () => undefined };
    setupPower({ ...electron, powerSaveBlocker: { start: () => 3, isStarted: () => false } }, rules);
    expect(lines).toMatchObject([{ level: 'warning', event: 'display sleep not prevented' }]);
  });
  test('the log knows when the machine slept and woke', async () => {
    const { powerMonitor, lines } = await openFakeWindows();
    powerMonitor.emit('suspend');
    powerMonitor.emit('resume');
    powerMonitor.emit('lock-screen');
    const events = lines.map(({ event }) => event);
    expect(events).toEqual(expect.arrayContaining(['machine sleeps', 'machine woke', 'screen locked by the system']));
  });
  test.each(['resume', 'unlock-screen'])('after %s the windows are put back in their place', async (event) => {
    const { powerMonitor, first } = await openFakeWindows();
    first.told.length = 0;
    powerMonitor.emit(event);
    expect(first.callsOf('setKiosk')).toEqual([[true]]);
    expect(first.callsOf('setAlwaysOnTop')).toEqual([[true, 'screen-saver']]);
  });
  test('when the machine shuts down the program ends in order', async () => {
    const { powerMonitor, app } = await openFakeWindows();
    powerMonitor.emit('shutdown');
    expect(app.callsOf('quit')).toHaveLength(1);
  });
});
