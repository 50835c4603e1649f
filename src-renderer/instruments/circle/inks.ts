import { inksByGround } from '../../plates/inks-by-ground.ts';

/** Colours of what is drawn on the circle's wood. */
export interface CircleInks {
  readonly night: boolean;
  /** Arcs of the ground around the trunk. */
  readonly field: string;
  /** The cut of a decade's ring and the light on its edge. */
  readonly groove: string;
  readonly ridge: string;
  readonly filament: string;
  readonly filamentShade: string;
  readonly bead: string;
  readonly beadCut: string;
  readonly beadEdge: string;
  readonly waiting: string;
  readonly chosen: string;
  readonly chosenCut: string;
  readonly pith: string;
}

const night: CircleInks = {
  night: true,
  field: '#2F7A63',
  groove: '#1B0C05',
  ridge: '#F6D9A6',
  filament: '#FFF3D6',
  filamentShade: '#3A1A08',
  bead: '#F5E3BC',
  beadCut: '#7A5128',
  beadEdge: '#24120A',
  waiting: '#7FA39A',
  chosen: '#F2743B',
  chosenCut: '#FFD9B8',
  pith: '#12261F',
};

const paper: CircleInks = {
  night: false,
  field: '#2F7A63',
  groove: '#4A2410',
  ridge: '#FFF6E2',
  filament: '#4A2410',
  filamentShade: '#F5F0E4',
  bead: '#FBF4E2',
  beadCut: '#8A5A2E',
  beadEdge: '#4A2410',
  waiting: '#6C8E82',
  chosen: '#E8622A',
  chosenCut: '#7A2A08',
  pith: '#12261F',
};

export const circleInks = inksByGround(
  { night, paper },
  {
    night: { bead: '#FFFFFF', beadCut: '#000000', beadEdge: '#000000', waiting: '#FFFFFF', chosen: '#FF9A5C' },
    paper: { bead: '#FFFFFF', beadCut: '#000000', beadEdge: '#000000', waiting: '#0B1A14' },
  },
);
