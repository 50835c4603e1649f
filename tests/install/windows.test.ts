/**
 * The archive for Windows as IT meets it: installed silently, started, uninstalled. Under wine Windows' own Node runs and
 * serves; the window of the kiosk needs Edge, which isn't there, and is not tested.
 */
import { spawn } from 'node:child_process';
import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { newFolder } from '../new-folder.ts';
import { skipFor } from '../skip-for.ts';
import { makePackage, run, whyNot } from './made.ts';

const installed = 'C:\\Program Files\\Nianlun';

test('is installed silently, serves the exhibition, counts visits, and is uninstalled but for its data', async () => {
  test.setTimeout(0);
  skipFor(await whyNot(['makensis', 'zip', 'unzip', 'wine'], false));
  console.log('Not tested: the kiosk window, which needs Edge.');
  const { file } = await makePackage(['--offline', 'win-x64']);
  const folder = await newFolder('nianlun-wine-');
  const drive = join(folder, 'prefix', 'drive_c');
  const own = { WINEPREFIX: join(folder, 'prefix'), WINEDEBUG: '-all', LANG: 'C.UTF-8' };
  // Wine 10 dies at its start where TMPDIR names another folder than the usual one.
  const env = { ...process.env, TMPDIR: undefined, ...own };
  const wine = (...args: string[]) => run('wine', args, { env, cwd: folder });
  const programs = join(drive, 'Program Files');
  /** Wine's pipes lose what Node says, so a command writes into a file. */
  const batch = async (name: string, command: string): Promise<string> => {
    await writeFile(join(drive, `${name}.cmd`), `"${installed}\\nianlun.cmd" ${command} > C:\\${name}.txt 2>&1\r\n`);
    return `C:\\${name}.cmd`;
  };
  const said = (name: string) => readFile(join(drive, `${name}.txt`), 'utf8').catch(() => '');
  try {
    await run('unzip', ['-q', file, '-d', folder]);
    const [unpacked = ''] = (await readdir(folder)).filter((name) => name.startsWith('nianlun-'));
    await run('sha256sum', ['--quiet', '--check', 'SHA256SUMS'], { cwd: join(folder, unpacked) });
    await run('wineboot', ['-i'], { env });
    await wine(join(folder, unpacked, 'Nianlun-Setup.exe'), '/S');
    expect((await readdir(join(programs, 'Nianlun'))).sort()).toEqual(
      ['NODE-LICENSE.txt', 'Nianlun.exe', 'Uninstall.exe', 'app', 'nianlun.cmd', 'node.exe'].sort(),
    );
    const autostart = 'HKLM\\Software\\Microsoft\\Windows\\CurrentVersion\\Run';
    expect((await wine('reg', 'query', autostart, '/reg:64')).stdout).toContain('Nianlun.exe');

    const kiosk = spawn('wine', ['cmd', '/c', await batch('run', 'run --headless --data C:\\data')], {
      env,
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => kiosk.once('exit', resolve));
    await expect.poll(() => said('run'), { timeout: 120_000 }).toContain('http://127.0.0.1:');
    const address = new URL((await said('run')).trim());
    const entered = await fetch(address, { redirect: 'manual' });
    const cookie = entered.headers
      .getSetCookie()
      .map((each) => each.split(';')[0])
      .join('; ');
    const get = (path: string) => fetch(new URL(path, address), { headers: { cookie } });
    expect(await (await get('/exhibition.json')).json()).toMatchObject({ languages: ['zh', 'en'] });
    expect(await (await get('/')).text()).toContain('id="wall"');
    const visit = await fetch(new URL('/api/visits', address), {
      method: 'POST',
      headers: { cookie, origin: address.origin, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'wall', event: 'start' }),
    });
    expect(await visit.json()).toEqual({ today: 1 });
    await wine('taskkill', '/f', '/im', 'node.exe');
    await ended;
    expect(await readdir(join(drive, 'data'))).toContain('visits.sqlite');
    await wine('cmd', '/c', await batch('check', `check "${installed}\\app\\assets\\exhibitions\\changchun"`));
    expect(await said('check')).not.toMatch(/error/i);

    await wine(join(programs, 'Nianlun', 'Uninstall.exe'), '/S');
    // The uninstaller goes on as a copy of itself.
    await expect.poll(() => stat(join(programs, 'Nianlun')).catch(() => null), { timeout: 60_000 }).toBeNull();
    expect((await wine('reg', 'query', autostart, '/reg:64')).stdout).not.toContain('Nianlun.exe');
    expect(await readdir(join(drive, 'data'))).toContain('visits.sqlite');
  } finally {
    await run('wineserver', ['-k'], { env }).catch(() => undefined);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
});
