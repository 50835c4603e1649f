import type { Ground } from '../../../src-main/contract/settings.ts';
import type { BaseView } from '../../../src-main/contract/views.ts';
import type { App } from '../../core/state/app.svelte.ts';
import { pictureOf } from '../../pictures/chapter-picture.ts';

/** The ground a view stands on: a chapter's is that of its picture, the line's is the night, all others stand on the hall's. */
export function groundOf(base: BaseView, { exhibition, ground }: App): Ground {
  if (base.name === 'route') return 'night';
  const chapter = base.name === 'chapter' ? exhibition.chapters.find(({ id }) => id === base.id) : undefined;
  const wanted = chapter ? pictureOf(chapter).ground : 'hall';
  return wanted === 'hall' ? ground : wanted;
}
