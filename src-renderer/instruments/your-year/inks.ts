import { inksByGround } from '../../plates/inks-by-ground.ts';

/** Colours of the ring of years and of what lies on the wood. */
export interface YearInks {
  readonly night: boolean;
  readonly glow: string;
  readonly glowCore: string;
  readonly reached: string;
  readonly waiting: string;
  /** What joins the heart to friends who had come. */
  readonly friend: string;
  /** Years before the story. */
  readonly before: string;
  readonly channel: string;
  readonly bead: string;
  readonly beadCut: string;
  readonly beadEdge: string;
  readonly label: string;
  readonly labelHalo: string;
  readonly ghostHalo: string;
}

const night: YearInks = {
  night: true,
  glow: '#F2743B',
  glowCore: '#FFB184',
  reached: '#E2C99B',
  waiting: '#BFD9DE',
  friend: '#FFF1D6',
  before: '#7FA39A',
  channel: 'rgb(7 26 20 / 0.72)',
  bead: '#F5E3BC',
  beadCut: '#7A5128',
  beadEdge: '#24120A',
  label: '#FFF8E8',
  labelHalo: '#27130A',
  ghostHalo: '#0A1F18',
};

const paper: YearInks = {
  night: false,
  glow: '#E8622A',
  glowCore: '#B8431A',
  reached: '#6A3C1C',
  waiting: '#1F5B4A',
  friend: '#7A2A08',
  before: '#5C7A6E',
  channel: 'rgb(245 240 228 / 0.82)',
  bead: '#FBF4E2',
  beadCut: '#8A5A2E',
  beadEdge: '#4A2410',
  label: '#1D1006',
  labelHalo: '#FBE3B6',
  ghostHalo: '#F5F0E4',
};

export const yearInks = inksByGround(
  { night, paper },
  {
    night: { reached: '#FFE7BD', waiting: '#FFFFFF', before: '#FFFFFF', channel: '#04100C', labelHalo: '#000000' },
    paper: { reached: '#3A1E0A', waiting: '#0B1A14', before: '#0B1A14', channel: '#FFFFFF', labelHalo: '#FFFFFF' },
  },
);
