/** How much of its pictures a machine is asked for, as staff are told. */
import type { DetailEvent } from '../../contract/log-events.ts';
import type { Sentence } from '../../contract/sentence.ts';
import type { Ease } from '../../contract/window.ts';
import { type Fields, plain, type Tells } from './tells.ts';

/** What each step of the governor is called. */
export const detailNames: Readonly<Record<Ease['step'], Sentence>> = {
  0: { zh: '最高', en: 'full' },
  1: { zh: '略低', en: 'slightly reduced' },
  2: { zh: '较低', en: 'reduced' },
  3: { zh: '最低', en: 'least' },
};

const nameOf = (step: unknown): Sentence => detailNames[step === 1 || step === 2 || step === 3 ? step : 0];

function detailChanged({ was, step }: Fields): Sentence {
  const now = nameOf(step);
  return Number(step) > Number(was)
    ? {
        zh: `这台电脑来不及绘制画面，画面精细度已自动调为“${now.zh}”；展览照常进行。`,
        en: `The machine could not draw its pictures in time, so their detail is now “${now.en}”; the show goes on.`,
      }
    : {
        zh: `绘制已跟得上，画面精细度已自动调回“${now.zh}”。`,
        en: `The machine keeps up again, so the detail of its pictures is now “${now.en}”.`,
      };
}

export const detailSentences = {
  'the detail of a picture changed': detailChanged,
  'what was kept of the pictures’ detail was damaged': plain(
    '记录画面精细度的文件损坏，已不再使用；画面从最精细开始，需要时会自动调低。',
    'The file that keeps the detail of the pictures was damaged and is not used; they begin with full detail, and less is taken by itself where needed.',
  ),
  'the pictures’ detail can’t be kept': plain(
    '画面精细度没能保存，下次启动会从最精细重新开始；请检查数据盘的剩余空间和写入权限。',
    'The detail of the pictures could not be kept, so that the next start begins with all of it; check the free space and rights of the data folder.',
  ),
} satisfies Readonly<Record<DetailEvent, Tells>>;
