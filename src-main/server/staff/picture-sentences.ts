/** What is told of pictures: photographs that were prepared, plates that were made ahead, how much detail a machine is asked for. */
import type { PictureEvent } from '../../contract/log-events.ts';
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

export const pictureSentences = {
  'a picture is damaged': plain(
    '一张照片的文件已损坏，所在的页面不显示它。请换上完好的文件。',
    'The file of a picture is damaged, and its page is shown without it. Replace it with an intact file.',
  ),
  'a picture could not be kept': plain(
    '处理好的照片无法保存，以后会重新处理。请检查磁盘空间。',
    'A prepared picture could not be kept and will be prepared again. Check the space on the disk.',
  ),
  'a layer of a picture is damaged': plain(
    '一幅画面有一个图层的文件已损坏，画面上先缺这一层。请换上完好的文件。',
    'The file of one layer of a picture is damaged, and the picture is shown without it. Replace it with an intact file.',
  ),
  'pictures are cut': plain(
    '画面已按本厅屏幕的大小备好。',
    'The pictures are ready in the size of this hall’s screens.',
  ),
  'pictures could not be prepared': plain(
    '照片未能提前处理，第一次打开时会慢一些。',
    'Pictures could not be prepared ahead; each takes longer when it is first opened.',
  ),
  'plates are made': plain('全部画面已预先绘制完成。', 'All pictures have been drawn ahead.'),
  'plates could not be made ahead': plain(
    '有一幅画面未能预先绘制，将在第一次打开时绘制；展览照常进行。',
    'A picture could not be drawn ahead; it is drawn when it is first opened. The show goes on.',
  ),
  'no page for making plates could be opened': plain(
    '未能在后台预先绘制画面，每幅画面将在第一次打开时绘制；展览照常进行。',
    'Pictures could not be drawn ahead in the background; each is drawn when it is first opened. The show goes on.',
  ),
  'a plate was damaged': plain(
    '一幅存好的画面已损坏，已移到一旁，会重新绘制。',
    'A stored picture was damaged; it was set aside and is drawn anew.',
  ),
  'a plate can’t be read': plain(
    '一幅存好的画面无法读取，会重新绘制；如果反复出现，请检查磁盘。',
    'A stored picture can’t be read and is drawn anew; if this goes on, check the disk.',
  ),
  'a plate could not be kept': plain(
    '一幅画面未能存到数据盘，下次打开时会重新绘制；请检查磁盘。',
    'A picture could not be stored on the data disk and is drawn anew the next time; check the disk.',
  ),
  'a plate that came with the program was damaged': plain(
    '随程序附带的一幅画面已损坏，会重新绘制；如果反复出现，请重新安装程序。',
    'A picture that came with the program was damaged and is drawn anew; if this goes on, install the program again.',
  ),
  'the detail of a picture changed': detailChanged,
  'what was kept of the pictures’ detail was damaged': plain(
    '记录画面精细度的文件损坏，已不再使用；画面从最精细开始，需要时会自动调低。',
    'The file that keeps the detail of the pictures was damaged and is not used; they begin with full detail, and less is taken by itself where needed.',
  ),
  'the pictures’ detail can’t be kept': plain(
    '画面精细度没能保存，下次启动会从最精细重新开始；请检查数据盘的剩余空间和写入权限。',
    'The detail of the pictures could not be kept, so that the next start begins with all of it; check the free space and rights of the data folder.',
  ),
} satisfies Readonly<Record<PictureEvent, Tells>>;
