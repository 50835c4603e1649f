import { type Stage, usualSpot } from '../../core/model/stage.ts';
import type { Stroke } from '../../core/model/thaw.ts';

/** Darkens the wood where words stand, and a hand's print: they are told from 5 m whatever ring runs behind them. */
export function darkenBehindWords(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  stage: Stage,
  shade: string,
): void {
  const name = usualSpot(stage.name);
  const wells = [
    {
      ...(stage.sideBySide?.field ?? stage.field),
      across: stage.yearLines === 1 ? 0.46 : 0.52,
      down: stage.yearLines === 1 ? 0.4 : 0.34,
      strength: 0.34,
    },
    stage.words
      ? { ...stage.words, across: stage.words.size * 0.8, down: stage.yearLines === 1 ? 0.5 : 0.2, strength: 0.66 }
      : {
          ...stage.invitation,
          across: stage.invitation.size * 0.62,
          down: stage.yearLines === 1 ? 0.2 : 0.13,
          strength: stage.yearLines === 1 ? 0.66 : 0.8,
        },
    ...(stage.hand
      ? [
          {
            ...stage.hand,
            across: (0.62 * stage.hand.size * Math.min(width, height)) / width,
            down: (0.68 * stage.hand.size * Math.min(width, height)) / height,
            strength: 0.72,
          },
        ]
      : []),
    {
      ...name,
      across: name.size * (stage.yearLines === 1 ? 0.7 : 0.6),
      down: stage.yearLines === 1 ? 0.16 : 0.09,
      strength: 0.6,
    },
    ...stage.hints.map(usualSpot).map((hint) => ({
      ...hint,
      across: hint.size * 0.75,
      down: stage.yearLines === 1 ? 0.2 : 0.1,
      strength: 0.62,
    })),
  ];
  for (const well of wells) {
    context.save();
    context.translate(well.x * width, well.y * height);
    context.scale(well.across * width, well.down * height);
    const fade = context.createRadialGradient(0, 0, 0, 0, 0, 1);
    for (const [at, part] of [
      [0, 1],
      [0.55, 0.86],
      [0.8, 0.4],
      [1, 0],
    ] as const)
      fade.addColorStop(at, `rgb(${shade} / ${(well.strength * part).toFixed(3)})`);
    context.fillStyle = fade;
    context.fillRect(-1, -1, 2, 2);
    context.restore();
  }
}

/** How much wider than the stroke, in pane pixels, and how much of the wood goes there. */
const wipedEdge = [
  [10, 0.12],
  [4, 0.3],
  [-2, 1],
] as const;

/** Takes the wood away where a hand has wiped. */
export function wipeWood(context: CanvasRenderingContext2D, { fromX, fromY, toX, toY, radius }: Stroke): void {
  context.save();
  context.globalCompositeOperation = 'destination-out';
  context.lineCap = 'round';
  // A soft edge that stays soft when strokes follow each other closely.
  for (const [wider, part] of wipedEdge) {
    context.lineWidth = 2 * (radius + wider);
    context.strokeStyle = `rgb(0 0 0 / ${part})`;
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
    context.stroke();
  }
  context.restore();
}

/** How wide the melting edge of the wood is, in pane pixels. */
const edge = 70;

/** Takes the wood away inside a growing disc; only the belt between the last radius and this one is drawn. */
export function meltWood(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  before: number,
  radius: number,
): void {
  const outer = radius + edge;
  const inner = Math.max(0, before - 4);
  context.save();
  context.globalCompositeOperation = 'destination-out';
  context.beginPath();
  context.arc(x, y, outer, 0, 2 * Math.PI);
  if (inner > 0) context.arc(x, y, inner, 0, 2 * Math.PI, true);
  const fade = context.createRadialGradient(x, y, radius, x, y, outer);
  fade.addColorStop(0, 'rgb(0 0 0 / 1)');
  fade.addColorStop(1, 'rgb(0 0 0 / 0)');
  context.fillStyle = fade;
  context.fill();
  context.restore();
}
