/** Paths of what is shown: the exhibition as the public may see it, and its media. */
import type { Shown } from '../../exhibition/index.ts';
import { exhibitionAnswers } from '../exhibition-answer.ts';
import { filesUnder } from '../files-under.ts';
import type { PublicShow } from '../public-show.ts';
import type { Routes, Routing } from '../routing.ts';

export interface ExhibitionParts {
  readonly exhibition: {
    /** Absent: what the files say. */
    shown?(): Shown;
  };
  /** What of it the public may see. */
  readonly show: Pick<PublicShow, 'current' | 'isWithdrawn'>;
  readonly media: string;
}

/** For every page. */
export function exhibitionRoutes(
  { exhibition, show, media }: ExhibitionParts,
  { refuse }: Pick<Routing, 'refuse'>,
): Routes {
  const answer = exhibitionAnswers(() => show.current());
  return {
    '/exhibition.json': {
      GET: (context) =>
        exhibition.shown?.() === 'nothing'
          ? context.text('There is no exhibition to show', 503)
          : answer(context.req.raw),
    },
    '/media/*': {
      GET: filesUnder({ root: media, prefix: '/media/', isHidden: (file) => show.isWithdrawn(file) }, refuse),
    },
  };
}
