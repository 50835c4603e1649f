import { expect, test } from 'vitest';
import { lookAtNetwork } from '../../../../../src-main/cli/doctor/machine-checks.ts';
import type { Machine, Said } from '../../../../../src-main/cli/doctor/tools.ts';

/** A Windows whose registry holds these keys. */
function windows(...keys: readonly string[]): Machine {
  const run = (...line: string[]): Promise<Said> =>
    Promise.resolve(
      keys.some((key) => line.join(' ') === `reg query ${key}`)
        ? { status: 'said', text: '    SyncDisabled    REG_DWORD    0x1\n' }
        : { status: 'absent' },
    );
  return { platform: 'win32', env: {}, uid: null, run };
}
const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';

test.each([
  ['those of the machine for Edge', edge, 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Edge'],
  ['those of the account alone', edge, 'HKCU\\SOFTWARE\\Policies\\Microsoft\\Edge'],
  ['those for Chrome', chrome, 'HKLM\\SOFTWARE\\Policies\\Google\\Chrome'],
])('policies of the browser are found in the registry: %s', async (_what, browser, place) => {
  const { policies } = await lookAtNetwork(windows(place), false, browser);
  expect(policies).toEqual({ place, found: true });
});

test('where there are none, the place where they belong is named', async () => {
  const { policies } = await lookAtNetwork(windows('HKLM\\SOFTWARE\\Policies\\Google\\Chrome'), false, edge);
  expect(policies).toEqual({ place: 'HKLM\\SOFTWARE\\Policies\\Microsoft\\Edge', found: false });
});
