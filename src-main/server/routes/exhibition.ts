/** What is shown: the exhibition as the public may see it, and its media. */
import type { Shown } from '../../exhibition/index.ts';
import { exhibitionAnswers } from '../exhibition-answer.ts';
import { filesUnder } from '../files-under.ts';
import type { HallPictures } from '../pictures/hall-pictures.ts';
import type { PublicShow } from '../public-show.ts';
import { type Handlers, Refusal } from '../routing.ts';

export interface ExhibitionParts {
  readonly exhibition: {
    /** Absent: what the files say. */
    shown?(): Shown;
  };
  /** What of it the public may see. */
  readonly show: Pick<PublicShow, 'current' | 'isWithdrawn'>;
  readonly media: string;
  /** Absent: there are none. */
  readonly pictures?: Pick<HallPictures, 'answer'>;
}

/** For every page. */
export function exhibitionRoutes({ exhibition, show, media, pictures }: ExhibitionParts) {
  const answer = exhibitionAnswers(() => show.current());
  return {
    'GET /exhibition.json': ({ context }) =>
      exhibition.shown?.() === 'nothing' ? new Refusal(503, 'nothing to show') : answer(context.req.raw),
    'GET /media/*': filesUnder({ root: media, prefix: '/media/', isHidden: (file) => show.isWithdrawn(file) }),
    'GET /pictures/*': async ({ context }) =>
      (await pictures?.answer(context.req.raw)) ?? new Refusal(404, 'no such picture'),
  } satisfies Partial<Handlers>;
}
