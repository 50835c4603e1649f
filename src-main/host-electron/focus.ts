import type { Later } from '../supervision/later.ts';

/** Some systems tell nobody that a window lost its focus; the touchscreen is dead then until somebody asks. */
const every = 5000;

/** Asks regularly whether one of our windows has the focus, and takes it back. The answer stops that. */
export function watchFocus(windows: { readonly someFocused: boolean; takeFocus(): void }, later: Later): () => void {
  const look = (): void => {
    if (!windows.someFocused) windows.takeFocus();
    forget = later(look, every);
  };
  let forget = later(look, every);
  return () => forget();
}
