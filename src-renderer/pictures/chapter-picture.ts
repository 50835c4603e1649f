import type { Chapter, Text } from '../../src-main/contract/exhibition.ts';
import type { LayeredPicture } from '../../src-main/contract/layered-picture.ts';
import type { SceneId } from '../../src-main/contract/scenes.ts';
import { asksOn, sceneNamed, verbOf } from '../scenes/registry.ts';
import type { SceneEntry } from '../scenes/scene.ts';

/** The picture of a chapter: one of its own files, or one that the program brings. */
export interface ChapterPicture extends Pick<SceneEntry, 'ground' | 'load'> {
  /** What a finger can do, in a verb: its own words, or those that the program has for it. Absent: nothing. */
  readonly verb?: SceneId | Text;
  /** Whether that is still to be done on a page, from 1: the last may show it finished. */
  asks(page: number): boolean;
}

type Pictured = Pick<Chapter, 'scene' | 'picture' | 'pages'>;

/** The picture that a chapter is shown with. */
export function pictureOf({ scene, picture, pages }: Pictured): ChapterPicture {
  if (picture) return layered(picture);
  const { ground, load } = sceneNamed(scene);
  return { ground, load, verb: verbOf(scene), asks: (page) => asksOn(scene, page === pages.length) };
}

function layered(picture: LayeredPicture): ChapterPicture {
  const { ground, invites, wide } = picture;
  return {
    ground,
    load: async () => ({ mount: (await import('./player.ts')).playPicture(picture) }),
    ...(invites === undefined ? {} : { verb: invites }),
    asks(page) {
      const wishes = wide.pages[page - 1]?.wishes;
      return wide.touch.some(({ changes }) => (wishes?.[changes] ?? 0) < (wide.values[changes]?.steps ?? 0));
    },
  };
}
