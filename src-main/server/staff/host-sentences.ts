/** What the hosts report of the screen, the browser and the machine. */
import type { HostEvent } from '../../contract/log-events.ts';
import type { Sentence } from '../../contract/sentence.ts';
import { type Fields, plain, type Tells } from './tells.ts';

/** How far up the recovery ladder a fault was answered. */
function answered(zh: string, en: string): Tells {
  return ({ answer }: Fields): Sentence =>
    answer === 'card'
      ? {
          zh: `${zh}，多次恢复无效，暂时显示提示画面，每分钟重试一次；请重启程序，仍不行就重启电脑。`,
          en: `${en}; recovering failed several times, so a calm card is shown and the show is tried every minute. Restart the program, and if that doesn’t help, the machine.`,
        }
      : { zh: `${zh}，已自动恢复。`, en: `${en} and was brought back by itself.` };
}

const crashed = answered('画面进程崩溃', 'The page crashed');
const hung = answered('画面停止响应', 'The page hung');
const uniform = answered('画面变成单一颜色', 'The picture had become one colour');
const frozen = answered('画面停住不动', 'The picture stood still');
const faulty = plain(
  '程序内部出错，随后自动重启；如果反复出现，请把日志交给维护人员。',
  'The program failed and is started again; if this goes on, hand the log to whoever looks after it.',
);

export const hostSentences = {
  'the page crashed': crashed,
  'the page hangs': hung,
  'page died': crashed,
  'page hangs': hung,
  'the page draws nothing': answered('画面没有更新', 'The page drew nothing'),
  'a new browser is started': plain('浏览器已按计划重新打开。', 'The browser was opened anew as planned.'),
  'an uncaught fault; the program ends': faulty,
  'the picture is one colour': uniform,
  'picture is one colour': uniform,
  'the picture stands still': frozen,
  'picture stands still': frozen,
  'page not loaded': answered('页面没有打开', 'The page was not loaded'),
  'the browser is gone and is started again': ({ rung }) =>
    rung === 'card'
      ? {
          zh: '浏览器多次中断，暂时显示提示画面，每分钟重试一次；请重启电脑。',
          en: 'The browser ended again and again; a calm card is shown and the show is tried every minute. Restart the machine.',
        }
      : { zh: '浏览器中断，已自动重新打开。', en: 'The browser ended and was opened again.' },
  'the browser did not start': plain(
    '浏览器没有启动，程序会继续重试；如果画面一直不出现，请重启电脑。',
    'The browser did not start and is tried again; if no picture appears, restart the machine.',
  ),
  'a further display': plain('另一块屏幕上打开了窗口。', 'A window was opened on a further display.'),
  'no window on a further display': plain(
    '另一块屏幕上没能打开窗口，程序会继续重试；如果一直是黑的，请重启电脑。',
    'No window could be opened on a further display; it is tried again. If that display stays black, restart the machine.',
  ),
  'process of the browser ended': ({ type, reason }) => {
    if (reason === 'clean-exit') return null;
    return type === 'GPU'
      ? {
          zh: '显卡进程中断，已自动恢复；如果反复出现，请更新显卡驱动。',
          en: 'The graphics process ended and was started again; if this goes on, update the graphics driver.',
        }
      : { zh: '浏览器的一个进程中断，已自动恢复。', en: 'A process of the browser ended and was started again.' };
  },
  'the program hung and was ended': plain(
    '程序停止响应，已自动结束并重新启动；如果反复出现，请把日志交给维护人员。',
    'The program hung, was ended and is started again; if this goes on, hand the log to whoever looks after it.',
  ),
  'the GPU fails again and again; drawing by software from now on': plain(
    '显卡反复出错，程序已改为不用显卡绘制，画面会简单一些；请更新显卡驱动或检修显卡。',
    'The graphics card failed again and again, so the show is drawn without it and is a little plainer; update its driver or have it looked at.',
  ),
  'software drawing can’t be remembered': plain(
    '“不用显卡绘制”没能保存，下次启动会再试显卡；请检查数据盘的剩余空间和写入权限。',
    'That the show is drawn without the graphics card could not be kept, so the next start tries it again; check the free space and rights of the data folder.',
  ),
  'uncaught exception': faulty,
  'unhandled rejection': faulty,
  'not all was written down': plain(
    '程序结束时没能保存全部数据；请检查数据盘。',
    'Not everything could be saved when the program ended; check the data disk.',
  ),
  'display sleep not prevented': plain(
    '无法阻止屏幕休眠；请在系统的电源设置里关闭屏幕休眠。',
    'The display may fall asleep; switch that off in the system’s power settings.',
  ),
  'machine sleeps': plain(
    '电脑进入睡眠；如非有意，请在系统的电源设置里关闭睡眠。',
    'The machine went to sleep; if nobody wanted that, switch it off in the system’s power settings.',
  ),
  'machine woke': plain('电脑已唤醒。', 'The machine woke.'),
  'screen locked by the system': plain(
    '系统锁定了屏幕；请在系统设置里关闭自动锁屏。',
    'The system locked the screen; switch automatic locking off in its settings.',
  ),
  'machine shuts down': plain('电脑关机。', 'The machine was shut down.'),
  'session of the system may end': () => null,
  'navigation refused': plain('页面试图离开展览，已阻止。', 'The page tried to leave the exhibition and was kept.'),
  'window refused': plain('页面试图打开新窗口，已阻止。', 'The page tried to open a window and was kept from it.'),
  'zoom limit not set': () => null,
  displays: ({ displays }) => {
    const count = Array.isArray(displays) ? displays.length : 0;
    return count === 0
      ? {
          zh: '没有检测到显示屏；请检查显示屏的电源和连接线。',
          en: 'No display was found; check its power and its cable.',
        }
      : { zh: `检测到${count}块显示屏。`, en: `${count} display${count === 1 ? ' was' : 's were'} found.` };
  },
} satisfies Readonly<Record<HostEvent, Tells>>;
