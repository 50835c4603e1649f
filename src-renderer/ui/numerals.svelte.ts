import { busy } from '../core/time/busy.ts';

const family = 'Noto Serif SC Variable';

/** The family that a canvas is lettered with; it changes once its numerals are there, and the page is busy until then. */
export function numeralFamily(): { readonly name: string } {
  let there = $state(false);
  $effect(() => {
    const loaded = busy();
    void document.fonts.load(`700 40px "${family}"`, '0123456789').then(() => {
      there = true;
      loaded();
    });
    return loaded;
  });
  return {
    get name() {
      return there ? family : `${family}, serif`;
    },
  };
}
