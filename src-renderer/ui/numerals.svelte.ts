import { whenNumeralsLoad } from '../core/time/numerals.ts';

const family = 'Noto Serif SC Variable';

/** The family that a canvas is lettered with; it changes once its numerals are there. */
export function numeralFamily(): { readonly name: string } {
  let there = $state(false);
  $effect(() => whenNumeralsLoad(family, () => (there = true)));
  return {
    get name() {
      return there ? family : `${family}, serif`;
    },
  };
}
