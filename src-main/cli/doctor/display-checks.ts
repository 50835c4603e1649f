/** Checks of what a visitor sees and touches: the screen, what draws its picture, and fingers on it. */
import { programVersion } from '../../server/program.ts';
import { readEases } from '../../store/eases.ts';
import type { DataPaths } from '../../store/paths.ts';
import { shippedSettings } from '../../contract/settings.ts';
import { readSettings } from '../../store/settings.ts';
import { drawsBySoftware } from '../../store/software-drawing.ts';
import type { Checks } from './check.ts';
import { judgeDetail } from './detail.ts';
import { judgeDisplay } from './display.ts';
import { judgeGraphics } from './graphics.ts';
import type { BrowserLook } from './look/browser.ts';
import { knownTouchscreens, pluggedDisplays } from './look/hardware.ts';
import { waylandScreens } from './look/outputs.ts';
import type { Machine } from './look/tools.ts';
import { judgeTouch } from './touch.ts';

function unseen({ answers, display }: BrowserLook): 'no display' | 'no browser' | 'not beside a running exhibition' {
  if (display && answers === null) return 'no browser';
  return display ? 'not beside a running exhibition' : 'no display';
}

/** Screens, graphics and touch: what the browser sees of them, and what the system knows. */
export function displayChecks(
  machine: Machine,
  paths: DataPaths,
  browser: Promise<BrowserLook>,
): Checks<'display' | 'graphics' | 'detail' | 'touch'> {
  const { platform } = machine;
  const size = async (): Promise<typeof shippedSettings> => {
    const kept = await readSettings(paths.settings);
    return kept.status === 'ok' ? kept.value : shippedSettings;
  };
  return {
    display: {
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
    graphics: {
      name: { zh: '图形', en: 'graphics' },
      look: async () =>
        judgeGraphics({
          asked: (await browser).answers?.graphics ?? null,
          leftAlone: drawsBySoftware(paths.softwareDrawing, programVersion) ? paths.softwareDrawing : null,
        }),
    },
    detail: {
      name: { zh: '画面', en: 'detail' },
      look: async () => judgeDetail(await readEases(paths.eases)),
    },
    touch: {
      name: { zh: '触摸', en: 'touch' },
      look: async () =>
        judgeTouch({
          fingers: (await browser).answers?.seen?.fingers ?? null,
          known: await knownTouchscreens(platform),
        }),
    },
  };
}
