/** Everything that is looked at, in the order in which it is told. */
import { access } from 'node:fs/promises';
import type { Sentence } from '../../contract/sentence.ts';
import { dataPaths } from '../../store/paths.ts';
import { programVersion } from '../../server/program.ts';
import { readSettings, shippedSettings } from '../../store/settings.ts';
import { drawsBySoftware } from '../../store/software-drawing.ts';
import { holds } from '../../store/single-instance.ts';
import type { Folders } from '../folders.ts';
import { judgeAutostart } from './autostart.ts';
import { judgeClock } from './clock.ts';
import { judgeData } from './data.ts';
import { judgeDisk } from './disk.ts';
import { judgeDisplay } from './display.ts';
import { judgeExhibition } from './exhibition.ts';
import { type Finding, uncheckable } from './finding.ts';
import { judgeFonts } from './fonts.ts';
import { judgeGraphics } from './graphics.ts';
import { judgeHost } from './host.ts';
import { lookAtAutostart } from './look/autostart.ts';
import { type BrowserLook, lookAtBrowser, lookAtSandbox } from './look/browser.ts';
import { lookAtExhibition } from './look/exhibition.ts';
import { lookAtData, lookAtDisk, lookForPin } from './look/folder.ts';
import { knownTouchscreens, pluggedDisplays } from './look/hardware.ts';
import { lookAtNetwork } from './look/network.ts';
import { waylandScreens } from './look/outputs.ts';
import { lookAtClock, lookAtFonts } from './look/program.ts';
import { lookAtSystem } from './look/system.ts';
import type { Machine } from './look/tools.ts';
import { judgeNetwork } from './network.ts';
import { judgePin } from './pin.ts';
import { judgeSandbox } from './sandbox.ts';
import { judgeSystem } from './system.ts';
import { judgeTouch } from './touch.ts';

interface Check {
  readonly id: string;
  readonly name: Sentence;
  readonly look: () => Promise<Finding[]>;
}

export interface Checked {
  readonly id: string;
  readonly name: Sentence;
  readonly findings: readonly Finding[];
}

export interface Subject {
  readonly machine: Machine;
  readonly folders: Folders;
  /** Absolute. */
  readonly data: string;
  /** Absolute; null where none comes with the program. */
  readonly exhibition: string | null;
}

function unseen({ answers, display }: BrowserLook): 'no display' | 'no browser' | 'not beside a running exhibition' {
  if (display && answers === null) return 'no browser';
  return display ? 'not beside a running exhibition' : 'no display';
}

function checksOf({ machine, folders, data, exhibition }: Subject): Check[] {
  const paths = dataPaths(data);
  const { platform } = machine;
  const running = holds(data);
  const browser = running.then((runs) => lookAtBrowser(machine, runs));
  // Whoever awaits it is told; until then nobody may be.
  browser.catch(() => undefined);
  const size = async (): Promise<typeof shippedSettings> => {
    const kept = await readSettings(paths.settings);
    return kept.status === 'ok' ? kept.value : shippedSettings;
  };
  return [
    {
      id: 'host',
      name: { zh: '程序', en: 'host' },
      look: async () => {
        const { electron, executable, answers } = await browser;
        return judgeHost({ electron, browser: executable, version: answers?.version ?? null });
      },
    },
    {
      id: 'sandbox',
      name: { zh: '沙箱', en: 'sandbox' },
      look: async () => judgeSandbox(await lookAtSandbox(machine, await browser)),
    },
    {
      id: 'display',
      name: { zh: '屏幕', en: 'display' },
      look: async () => {
        const looked = await browser;
        return judgeDisplay({
          screens: looked.answers?.seen?.screens ?? (await waylandScreens(machine)),
          unseen: unseen(looked),
          plugged: await pluggedDisplays(platform),
          size: await size(),
        });
      },
    },
    {
      id: 'graphics',
      name: { zh: '图形', en: 'graphics' },
      look: async () =>
        judgeGraphics({
          asked: (await browser).answers?.graphics ?? null,
          leftAlone: drawsBySoftware(paths.softwareDrawing, programVersion) ? paths.softwareDrawing : null,
        }),
    },
    {
      id: 'touch',
      name: { zh: '触摸', en: 'touch' },
      look: async () =>
        judgeTouch({
          fingers: (await browser).answers?.seen?.fingers ?? null,
          known: await knownTouchscreens(platform),
        }),
    },
    { id: 'fonts', name: { zh: '字体', en: 'fonts' }, look: async () => judgeFonts(await lookAtFonts(folders)) },
    { id: 'disk', name: { zh: '磁盘', en: 'disk' }, look: async () => judgeDisk(await lookAtDisk(paths)) },
    { id: 'clock', name: { zh: '时钟', en: 'clock' }, look: async () => judgeClock(await lookAtClock(folders)) },
    { id: 'data', name: { zh: '数据', en: 'data' }, look: async () => judgeData(await lookAtData(paths)) },
    { id: 'pin', name: { zh: '密码', en: 'PIN' }, look: async () => judgePin(await lookForPin(paths)) },
    {
      id: 'exhibition',
      name: { zh: '展览', en: 'exhibition' },
      look: async () =>
        judgeExhibition(
          await lookAtExhibition(exhibition, { running: await running, lastGood: await isThere(paths.lastGood) }),
        ),
    },
    {
      id: 'autostart',
      name: { zh: '自启', en: 'autostart' },
      look: async () => judgeAutostart(await lookAtAutostart(machine)),
    },
    {
      id: 'network',
      name: { zh: '网络', en: 'network' },
      look: async () => {
        const { electron, executable } = await browser;
        return judgeNetwork(await lookAtNetwork(machine, electron, executable));
      },
    },
    { id: 'system', name: { zh: '系统', en: 'system' }, look: async () => judgeSystem(await lookAtSystem(machine)) },
  ];
}

/** Looks at everything, side by side. Never rejects: a check that fails says so itself. */
export function checkAll(subject: Subject): Promise<Checked[]> {
  return Promise.all(
    checksOf(subject).map(async ({ id, name, look }) => ({ id, name, findings: await look().catch(failed) })),
  );
}

function failed(error: unknown): Finding[] {
  const why = error instanceof Error ? error.message : String(error);
  return [uncheckable(why, why)];
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
