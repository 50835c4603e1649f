/**
 * Loaded right after the first frame, which under attract needs none of it, and before it where the page begins with another
 * view: what shows these; answers and sounds of fingers, touch hints, change of language, letters for what comes next,
 * the governor of the drawing load, the question to who is idle.
 */
import TouchHint from '../../ui/TouchHint.svelte';
import Answers from './Answers.svelte';
import IdleStrip from './IdleStrip.svelte';
import SoundOutput from './SoundOutput.svelte';

/** By its own name. */
export const soonViews = {
  'idle-strip': IdleStrip,
  answers: Answers,
  'touch-hint': TouchHint,
  sound: SoundOutput,
} as const;

export { default as Chapter } from '../../instruments/chapter/Chapter.svelte';
export { default as Home } from '../../instruments/dial/Home.svelte';
export { morphOf } from '../../core/motion/morph.ts';
export { governWall } from './governing.ts';
export { warmFonts } from './warm-fonts.ts';
