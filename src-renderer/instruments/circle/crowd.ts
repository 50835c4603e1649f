import type { Pen } from '../../plates/printing/board.ts';
import { isCrowd } from '../../core/model/circle.ts';
import type { CircleInks } from './inks.ts';

/** Every city of a crowd as a dot: once where its ring is not lit, and once where it is. */
export interface Crowd {
  readonly waiting: HTMLCanvasElement;
  readonly lit: HTMLCanvasElement;
}

/** A city on the trunk, in trunk radii from the pith; active where its ring is lit. */
interface CrowdNode {
  readonly x: number;
  readonly y: number;
  readonly active: boolean;
}

export interface CrowdOnWood {
  readonly nodes: readonly CrowdNode[];
  readonly inks: CircleInks;
  /** Canvas pixels of the trunk's whole picture, the pith in its middle. */
  readonly side: number;
  /** CSS pixels. */
  readonly radius: number;
  readonly unit: number;
  readonly ratio: number;
}

/** A dot's radius in units of the smallest text: it can be told from its neighbours, and hides none. */
const dot = 0.15;

/** Paints the dots of a crowd; null where the cities are few enough for beads. */
export function crowdOf({ nodes, inks, side, radius, unit, ratio }: CrowdOnWood): Crowd | null {
  if (!isCrowd(nodes.length)) return null;
  const painted = (some: readonly CrowdNode[], paint: (pen: Pen) => void): HTMLCanvasElement => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = side;
    const pen = canvas.getContext('2d');
    pen?.setTransform(ratio, 0, 0, ratio, side / 2, side / 2);
    for (const { x, y } of pen ? some : []) {
      pen?.beginPath();
      pen?.arc(x * radius, y * radius, unit * dot, 0, 2 * Math.PI);
      if (pen) paint(pen);
    }
    return canvas;
  };
  return {
    waiting: painted(nodes, (pen) => {
      pen.strokeStyle = inks.waiting;
      pen.globalAlpha = 0.5;
      pen.lineWidth = unit * 0.05;
      pen.stroke();
    }),
    lit: painted(
      nodes.filter(({ active }) => active),
      (pen) => {
        pen.fillStyle = inks.bead;
        pen.strokeStyle = inks.beadEdge;
        pen.lineWidth = unit * 0.07;
        pen.fill();
        pen.stroke();
      },
    ),
  };
}
