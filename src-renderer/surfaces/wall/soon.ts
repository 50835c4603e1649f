/**
 * What is wanted as soon as the first picture stands: answers to fingers, their sounds, what shows how a picture is touched, how words
 * change, letters for what comes next, the governor, the question to who is idle.
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

export { morphOf } from '../../core/motion/morph.ts';
export { governWall } from './governing.ts';
export { warmFonts } from './warm-fonts.ts';
