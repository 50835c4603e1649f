import { inksByGround } from '../../../plates/inks-by-ground.ts';

/** Inks of the live part of the dial. */
export interface Palette {
  readonly night: boolean;
  /** What it stands on: `--ground` of style/tokens.css, written again because a canvas takes its colours as values. */
  readonly ground: string;
  readonly glow: string;
  readonly glowCore: string;
  readonly reached: string;
  readonly waiting: string;
  readonly channel: string;
  readonly channelEdge: string;
  readonly beadReached: string;
  readonly beadReachedLine: string;
  readonly beadReachedText: string;
  readonly beadWaiting: string;
  readonly beadWaitingLine: string;
  readonly beadWaitingText: string;
  readonly beadNow: string;
  readonly beadNowLine: string;
  readonly beadNowText: string;
  readonly filament: string;
  readonly filamentShade: string;
  readonly node: string;
  readonly nodeEdge: string;
  readonly pith: string;
  readonly numeral: string;
}

const night: Palette = {
  night: true,
  ground: '#0D251D',
  glow: '#F2743B',
  glowCore: '#FFB184',
  reached: '#E2C99B',
  waiting: '#BFD9DE',
  channel: 'rgb(191 217 222 / 0.075)',
  channelEdge: 'rgb(191 217 222 / 0.3)',
  beadReached: '#4A3319',
  beadReachedLine: '#E2C99B',
  beadReachedText: '#F5F0E4',
  beadWaiting: '#12332B',
  beadWaitingLine: '#BFD9DE',
  beadWaitingText: '#F5F0E4',
  beadNow: '#F2743B',
  beadNowLine: '#FFD9B8',
  beadNowText: '#12261F',
  filament: '#FFF3D6',
  filamentShade: 'rgb(58 26 8 / 0.42)',
  node: '#FBEBC6',
  nodeEdge: 'rgb(50 26 10 / 0.75)',
  pith: '#12261F',
  numeral: '#E2C99B',
};

const paper: Palette = {
  night: false,
  ground: '#F5F0E4',
  glow: '#E8622A',
  glowCore: '#E8622A',
  reached: '#6A3C1C',
  waiting: '#1F5B4A',
  channel: 'rgb(31 91 74 / 0.07)',
  channelEdge: 'rgb(31 91 74 / 0.4)',
  beadReached: '#E2C99B',
  beadReachedLine: '#6A3C1C',
  beadReachedText: '#12261F',
  beadWaiting: '#DDE3D6',
  beadWaitingLine: '#1F5B4A',
  beadWaitingText: '#12261F',
  beadNow: '#E8622A',
  beadNowLine: '#7A2A08',
  beadNowText: '#1B0D05',
  filament: '#4A2410',
  filamentShade: 'rgb(245 240 228 / 0.75)',
  node: '#4A2410',
  nodeEdge: '#F5F0E4',
  pith: '#12261F',
  numeral: '#2C5145',
};

export const paletteOf = inksByGround(
  { night, paper },
  {
    night: {
      ground: '#04100C',
      waiting: '#FFFFFF',
      reached: '#FFE7BD',
      numeral: '#FFFFFF',
      beadWaiting: '#04100C',
      beadWaitingText: '#FFFFFF',
      beadReached: '#2B1C0B',
      beadReachedText: '#FFFFFF',
      channelEdge: '#F5F0E4',
      beadNow: '#FF9A5C',
    },
    paper: {
      ground: '#FFFFFF',
      waiting: '#0B1A14',
      reached: '#3A1E0A',
      numeral: '#0B1A14',
      beadWaiting: '#FFFFFF',
      channelEdge: '#0B1A14',
      beadNow: '#FF9A5C',
      beadReached: '#F3DDAE',
    },
  },
);
