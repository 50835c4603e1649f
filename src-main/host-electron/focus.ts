import type { Later } from '../supervision/later.ts';

/** Some systems send no event when a window loses its focus; the touchscreen is dead until it is asked for again. */
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
