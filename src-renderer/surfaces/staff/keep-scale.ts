import type { Settings } from '../../../src-main/contract/settings.ts';
import { physicalScale } from '../../core/model/scale.ts';

/** Staff touch the glass, so the eye is an arm's length away, however far visitors stand. In metres. */
const armsLength = 0.6;

/** Sets the physical sizes on the root, now and whenever the window changes. Returns its undo. */
export function keepScale(page: Window, root: HTMLElement, settings: Pick<Settings, 'diagonal'>): () => void {
  const set = (): void => {
    const { mm, base } = physicalScale(
      { width: page.innerWidth, height: page.innerHeight },
      { diagonal: settings.diagonal, distance: armsLength },
      1,
    );
    root.style.setProperty('--mm', `${mm}px`);
    for (const size of ['--u', '--u-reading', '--u0']) root.style.setProperty(size, `${base}px`);
  };
  set();
  page.addEventListener('resize', set);
  return () => page.removeEventListener('resize', set);
}
