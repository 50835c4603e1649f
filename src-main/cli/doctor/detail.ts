/** Whether the machine draws its pictures in time, as the governors of its screens found in real use. */
import { detailNames } from '../../server/staff/detail-sentences.ts';
import type { KeptEase } from '../../store/eases.ts';
import type { Read } from '../../store/kept-file.ts';
import { type Finding, ok, uncheckable, warning } from './finding.ts';

const next = {
  zh: '请安装或更新显卡驱动，关闭其他程序；仍来不及时，请换有显卡的电脑。跟得上以后，程序会自动调回。',
  en: 'Install or update the graphics driver, and end other programs; if that is not enough, take a machine with a graphics card. Detail comes back by itself once the machine keeps up.',
};

/** Judges what is kept of each screen; one that never asked for less is not there. */
export function judgeDetail(kept: Read<readonly KeptEase[]>): Finding[] {
  // A file that is damaged is not used, and written anew by the show.
  if (kept.status === 'unreadable') return [uncheckable(kept.why, kept.why)];
  const reduced = kept.status === 'ok' ? kept.value.filter(({ step }) => step > 0) : [];
  if (reduced.length === 0) return [ok('画面精细度为最高。', 'The pictures have their full detail.')];
  return reduced.map(({ window, step }) =>
    warning(
      {
        zh: `屏幕“${window}”来不及绘制，画面精细度现为“${detailNames[step].zh}”。`,
        en: `The screen "${window}" can't be drawn in time; the detail of its pictures is now: ${detailNames[step].en}.`,
      },
      next,
    ),
  );
}
