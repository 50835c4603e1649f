/** `nianlun run`: the exhibition on the screen. */
import { resolve } from 'node:path';
import { findBrowser } from '../host-chromium/find-browser.ts';
import { chromiumHost, openAddress } from '../host-chromium/host.ts';
import { electronBinary, launchElectron } from '../host-electron/launch.ts';
import type { Mode } from '../contract/window.ts';
import { type Composed, composeServer } from '../server/compose.ts';
import type { OpenHost } from '../server/host.ts';
import { usualDataFolder } from '../store/paths.ts';
import { type Claim, claim } from '../store/single-instance.ts';
import { explainStart } from './exhibition-problems.ts';
import { type Folders, usualExhibition } from './folders.ts';
import { type Io, misused, tell } from './io.ts';
import { parseRun, type RunOptions } from './run-options.ts';
import { asked } from './stop.ts';

/** Everything decided that does not depend on the host. */
interface Plan {
  readonly options: RunOptions;
  readonly exhibition: string;
  readonly data: string;
  readonly mode: Mode;
}

/** A screen to show windows on; Linux says so in its environment, the others always have one. */
function hasDisplay(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean {
  return platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
}

/** Runs until the last window is closed or somebody asks to stop; gives the exit code. */
export async function runRun(args: readonly string[], io: Io, folders: Folders): Promise<number> {
  const parsed = parseRun(args);
  if (!parsed.ok) return misused(io, parsed.problem);
  const options = parsed.value;
  const exhibition = options.exhibition ?? (await usualExhibition(folders));
  if (exhibition === null) {
    return misused(io, {
      zh: '没有可展示的展览；请用 --exhibition 指定展览文件夹。',
      en: 'There is no exhibition to show; name its folder with --exhibition.',
    });
  }
  const data = resolve(options.data ?? usualDataFolder());
  const plan: Plan = { options, exhibition: resolve(exhibition), data, mode: options.mode };

  const screen = !options.headless && hasDisplay(process.platform, process.env);
  if (screen && options.host !== 'chromium') {
    const electron = await electronBinary();
    if ('path' in electron) {
      tell(io, { zh: '用 Electron 展示。', en: 'Showing with Electron.' });
      return launchElectron({ ...options, exhibition: plan.exhibition, data, binary: electron.path });
    }
    if (options.host === 'electron') {
      tell(io, {
        zh: `无法使用 Electron（${electron.reason}）；可改用 --host chromium。`,
        en: `Electron can't be used (${electron.reason}); --host chromium needs none.`,
      });
      return 1;
    }
    tell(io, {
      zh: `用本机的 Chromium 展示，因为没有 Electron（${electron.reason}）。`,
      en: `Showing with this machine's Chromium, because Electron can't be used (${electron.reason}).`,
    });
  }
  return runHere(plan, screen, io, folders);
}

/** Shows the exhibition from this very process. */
async function runHere(plan: Plan, screen: boolean, io: Io, folders: Folders): Promise<number> {
  const { options, exhibition, data } = plan;
  const browser = screen ? await findBrowser() : null;
  if (screen && browser === null) {
    tell(io, {
      zh: '本机没有浏览器；请安装 Chromium、Chrome 或 Edge（Debian：apt install chromium），再试一次。',
      en: 'This machine has no browser; install Chromium, Chrome or Edge (Debian: apt install chromium) and try again.',
    });
    return 1;
  }
  let place: Claim | undefined;
  let composed: Composed | undefined;
  try {
    place = await claim(data);
    if (place.status === 'second') {
      tell(io, {
        zh: '展览已在运行；已把它的窗口调到最前。',
        en: 'The exhibition is running already; its window has been brought forward.',
      });
      return 0;
    }
    composed = await composeServer({
      exhibition,
      data,
      rendererRoot: folders.renderer,
      mode: plan.mode,
      choices: {
        ...(options.language === undefined ? {} : { language: options.language }),
        ...(options.map === undefined ? {} : { map: options.map }),
      },
    });
  } catch (error) {
    if (place?.status === 'first') await place.release();
    return explainStart(error, exhibition, data, io);
  }
  try {
    if (composed.settingsProblem) tell(io, damagedSettings(composed.settingsProblem));
    const open = await openHost(plan, composed, browser, io);
    place.onFront(() => open.front());
    const stop = asked();
    await Promise.race([open.closed, stop.toStop]);
    stop.undo();
    await open.close();
    return 0;
  } finally {
    await composed.close();
    await place.release();
  }
}

function openHost({ options }: Plan, composed: Composed, browser: string | null, io: Io): Promise<OpenHost> {
  if (browser !== null) {
    const say = (sentence: Parameters<typeof tell>[1]): void => tell(io, sentence);
    return chromiumHost(browser).open({ ...composed, windowed: options.windowed, say });
  }
  return openAddress(composed).then((open) => {
    if (!options.headless) {
      tell(io, {
        zh: '没有显示器；请在本机的浏览器里打开下面的地址：',
        en: 'There is no display; open this address in a browser of this machine:',
      });
    }
    io.out(open.address);
    return open;
  });
}

function damagedSettings(problem: NonNullable<Composed['settingsProblem']>): { zh: string; en: string } {
  const { file, why, usedInstead } = problem;
  return {
    zh: `设置文件“${file}”已损坏（${why}），已移到一旁；现用${usedInstead === 'backup' ? '上一次的设置' : '默认设置'}。`,
    en: `The settings "${file}" were damaged (${why}) and set aside; ${usedInstead === 'backup' ? 'the ones before them' : 'the defaults'} are used.`,
  };
}
