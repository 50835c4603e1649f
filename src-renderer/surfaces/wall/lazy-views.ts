/**
 * What is not needed for the first picture: instruments and sheets, the aids of reading, answers to fingers, sound, the
 * governor, how words change.
 */
import Circle from '../../instruments/circle/Circle.svelte';
import Route from '../../instruments/route/Route.svelte';
import TakeAway from '../../instruments/take-away/TakeAway.svelte';
import Welcome from '../../instruments/welcome/Welcome.svelte';
import YourYear from '../../instruments/your-year/YourYear.svelte';
import TouchHint from '../../ui/TouchHint.svelte';
import Answers from './Answers.svelte';
import GuideStrip from './GuideStrip.svelte';
import IdleStrip from './IdleStrip.svelte';
import LeadOffer from './LeadOffer.svelte';
import MomentSheet from './MomentSheet.svelte';
import ReadingPanel from './ReadingPanel.svelte';
import SoundOutput from './SoundOutput.svelte';
import SourcesSheet from './SourcesSheet.svelte';

/** By the view that shows it, or by its own name. */
export const lazyViews = {
  circle: Circle,
  route: Route,
  'your-year': YourYear,
  'take-away': TakeAway,
  moment: MomentSheet,
  sources: SourcesSheet,
  welcome: Welcome,
  'idle-strip': IdleStrip,
  offer: LeadOffer,
  'guide-strip': GuideStrip,
  sound: SoundOutput,
  'reading-panel': ReadingPanel,
  answers: Answers,
  'touch-hint': TouchHint,
} as const;

export { morphOf } from '../../core/motion/morph.ts';
export { governWall } from './governing.ts';
export { warmFonts } from './warm-fonts.ts';
