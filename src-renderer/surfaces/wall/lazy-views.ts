/** Instruments and sheets, what a guide has, the aids of reading, pictures made ahead: fetched when the page rests, or when one is asked for. */
import PictureAhead from '../../instruments/attract/PictureAhead.svelte';
import Circle from '../../instruments/circle/Circle.svelte';
import Route from '../../instruments/route/Route.svelte';
import TakeAway from '../../instruments/take-away/TakeAway.svelte';
import Welcome from '../../instruments/welcome/Welcome.svelte';
import YourYear from '../../instruments/your-year/YourYear.svelte';
import GuideStrip from './GuideStrip.svelte';
import LeadOffer from './LeadOffer.svelte';
import MomentSheet from './MomentSheet.svelte';
import ReadingPanel from './ReadingPanel.svelte';
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
  offer: LeadOffer,
  'guide-strip': GuideStrip,
  'reading-panel': ReadingPanel,
  'picture-ahead': PictureAhead,
} as const;
