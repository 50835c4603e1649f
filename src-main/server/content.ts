/** The exhibition opened: followed in its folder, kept for a start at which it is broken, and what is wrong with it told. */
import { join, resolve } from 'node:path';
import type { Sentence } from '../contract/sentence.ts';
import {
  type GoodReading,
  mediaRoot,
  openExhibition,
  type OpenExhibition,
  type Problem,
  type ReadingStore,
  type Shown,
} from '../exhibition/index.ts';
import type { Log } from '../log/log.ts';
import { lastGoodIn } from '../store/last-good.ts';
import type { PictureStore } from '../store/pictures.ts';
import type { WithdrawnStore } from '../store/withdrawn.ts';
import type { Later } from '../supervision/later.ts';
import { damagedPictures } from './pictures/damaged.ts';
import { hallPictures, type HallPictures } from './pictures/hall-pictures.ts';
import { type PublicShow, publicShow } from './public-show.ts';
import { hallSheets, type HallSheets } from './sheets/hall-sheets.ts';

/** One problem of the files with its place, as `nianlun check` prints it. */
function lineOf({ file, line, column, zh, en }: Problem): Sentence {
  const place = `${file}:${line}:${column}`;
  return { zh: `${place}: ${zh}`, en: `${place}: ${en}` };
}

/** What staff are told of an exhibition that can't be shown as its files are; empty when it is. */
export function exhibitionProblem(shown: Shown): readonly Sentence[] {
  switch (shown) {
    case 'files':
      return [];
    case 'last good':
      return [
        {
          zh: '展览文件有错误，现展出的是上一个完好的版本。请改正所列各处；改好后画面会自动更新。',
          en: 'The exhibition’s files have errors; the last good version is shown. Mend what is listed, and the screen follows by itself.',
        },
      ];
    case 'nothing':
      return [
        {
          zh: '展览文件有错误，也没有可用的旧版本，屏幕上是提示画面。请改正所列各处；改好后展览会自动开始。',
          en: 'The exhibition’s files have errors and no earlier version is kept; the screen shows a card. Mend what is listed, and the exhibition begins by itself.',
        },
      ];
  }
}

interface ContentOptions {
  readonly exhibition: string;
  /** The file that keeps the last good reading. */
  readonly lastGood: string;
  /** What earlier starts have read; undefined: the files are always read first. */
  readonly readings: ReadingStore | undefined;
  readonly later: Later;
  /** Whether an exhibition that can't be shown is waited for behind a card; otherwise it is refused. */
  readonly standIn: boolean;
  readonly withdrawn: WithdrawnStore;
  /** Where prepared pictures are kept, and cut layers of them. */
  readonly pictures: PictureStore;
  readonly sheets: PictureStore;
  readonly monotonic: () => number;
  readonly log: Log;
  /** Sentences to the person who started the program. */
  readonly warn?: ((sentence: Sentence) => void) | undefined;
}

interface Content {
  readonly exhibition: OpenExhibition;
  /** What of it the public may see. */
  readonly show: PublicShow;
  /** The folder of images, film and sound. */
  readonly media: string;
  /** Its pictures as pages get them. */
  readonly pictures: HallPictures;
  /** The layers of its chapters' pictures. */
  readonly sheets: HallSheets;
  /** What staff are told when something else is shown than the files say; empty when all is well. */
  problems(): readonly Sentence[];
  close(): Promise<void>;
}

/** Opens it and writes to the log how it stands, now and after every change. Rejects with `ExhibitionUnreadable`. */
export async function openContent(options: ContentOptions): Promise<Content> {
  const { withdrawn, log, readings, later } = options;
  const folder = resolve(options.exhibition);
  const lastGood = lastGoodIn<GoodReading>(options.lastGood, folder, (error) =>
    log.once('last good', 'warning', 'the exhibition can’t be kept for the next start', { error }),
  );
  const exhibition = await openExhibition(folder, {
    ...(readings === undefined ? {} : { earlier: { store: readings, later } }),
    lastGood,
    unreadable: options.standIn ? 'stand in' : 'refuse',
  });
  const damaged = damagedPictures();
  const problems = (): readonly Sentence[] => [...exhibitionProblem(exhibition.shown()), ...damaged.problems()];
  if (exhibition.shown() !== 'files') {
    const found = exhibition.problems();
    log.write('error', 'exhibition has errors', { shown: exhibition.shown(), problems: found });
    for (const sentence of [...found.map(lineOf), ...problems()]) options.warn?.(sentence);
  }
  const media = mediaRoot(folder);
  const unfollow = exhibition.subscribe(() => {
    const found = exhibition.problems();
    log.write(found.length > 0 ? 'warning' : 'info', 'exhibition read again', { problems: found });
  });
  const show = publicShow({ exhibition, withdrawn, damaged });
  return {
    exhibition,
    show,
    media,
    pictures: hallPictures({ show, media, store: options.pictures, damaged, log }),
    sheets: hallSheets({
      show,
      pictures: join(folder, 'pictures'),
      store: options.sheets,
      log,
      monotonic: options.monotonic,
    }),
    problems,
    close: async () => {
      unfollow();
      exhibition.close();
      await lastGood.saved();
    },
  };
}
