/** The exhibition opened: followed in its folder, kept for a start at which it is broken, and what is wrong with it told. */
import { resolve } from 'node:path';
import type { Sentence } from '../contract/sentence.ts';
import { type GoodReading, mediaRoot, openExhibition, type OpenExhibition } from '../exhibition/index.ts';
import type { Log } from '../log/log.ts';
import { lastGoodIn } from '../store/last-good.ts';
import type { PictureStore } from '../store/pictures.ts';
import type { WithdrawnStore } from '../store/withdrawn.ts';
import { exhibitionProblem, lineOf } from './exhibition-problem.ts';
import { damagedPictures } from './pictures/damaged.ts';
import { hallPictures, type HallPictures } from './pictures/hall-pictures.ts';
import { type PublicShow, publicShow } from './public-show.ts';

export interface ContentOptions {
  readonly exhibition: string;
  /** The file that keeps the last good reading. */
  readonly lastGood: string;
  /** Whether an exhibition that can't be shown is waited for behind a card; otherwise it is refused. */
  readonly standIn: boolean;
  readonly withdrawn: WithdrawnStore;
  /** Where prepared pictures are kept. */
  readonly pictures: PictureStore;
  readonly log: Log;
  /** Sentences to the person who started the program. */
  readonly warn?: ((sentence: Sentence) => void) | undefined;
}

export interface Content {
  readonly exhibition: OpenExhibition;
  /** What of it the public may see. */
  readonly show: PublicShow;
  /** The folder of images, film and sound. */
  readonly media: string;
  /** Its pictures as pages get them. */
  readonly pictures: HallPictures;
  /** What staff are told when something else is shown than the files say; empty when all is well. */
  problems(): readonly Sentence[];
  close(): Promise<void>;
}

/** Opens it and writes to the log how it stands, now and after every change. Rejects with `ExhibitionUnreadable`. */
export async function openContent(options: ContentOptions): Promise<Content> {
  const { withdrawn, log } = options;
  const folder = resolve(options.exhibition);
  const lastGood = lastGoodIn<GoodReading>(options.lastGood, folder, (error) =>
    log.once('last good', 'warning', 'the exhibition can’t be kept for the next start', { error }),
  );
  const exhibition = await openExhibition(folder, {
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
  const show = publicShow({ exhibition, withdrawn, damaged, media });
  return {
    exhibition,
    show,
    media,
    pictures: hallPictures({ show, media, store: options.pictures, damaged, log }),
    problems,
    close: async () => {
      unfollow();
      exhibition.close();
      await lastGood.saved();
    },
  };
}
