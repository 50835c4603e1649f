import { within, type Brush } from '../engine/brush.ts';
import { blob, limb, oval } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { mix } from '../../plates/printing/shape.ts';

/** The middle of the stopwatch. */
const watch = { x: 1628, y: 902, radius: 52 } as const;

/** The near arm: the hand before the chest holds a stopwatch. */
export function drawWatchArm(brush: Brush): void {
  const { halo, rim, cuts, pen } = brush;
  const upper = limb([
    [1866, 738, 60],
    [1850, 782, 122],
    [1850, 880, 132],
    [1834, 990, 120],
    [1800, 1060, 110],
  ]);
  const lower = limb([
    [1840, 1030, 120],
    [1780, 990, 100],
    [1716, 944, 72],
  ]);
  halo([upper, lower], 6);
  rim([upper, lower], 6, 4, ink.paper, ink.ice);
  // Folds run into the bend of the elbow.
  cuts(upper, 6, ink.green, (share) => ({
    from: [1806 + share * 96, 830 + share * 10],
    bend: [1822 + share * 76, 920],
    to: [1800 + share * 40, 1010],
    thick: [mix(3, 15, share), 6],
  }));
  const cuff = limb([
    [1734, 912, 28],
    [1716, 944, 32],
    [1698, 976, 28],
  ]);
  halo([cuff], 4.5);
  pen.fillStyle = ink.middle;
  pen.fill(cuff);
  drawWatch(brush);
}

function drawWatch({ pen, halo, stroke }: Brush): void {
  const { x, y, radius } = watch;
  const palm = blob([
    [x + 94, y + 10],
    [x + 62, y - 22],
    [x + 40, y - 8],
    [x + 30, y + 30],
    [x + 44, y + 66],
    [x + 80, y + 62],
  ]);
  halo([palm, oval(x, y, radius + 4, radius + 4)], 12);
  halo([palm], 4.5);
  pen.fillStyle = ink.sand;
  pen.fill(palm);
  const disc = (size: number, dye: string): void => {
    pen.fillStyle = dye;
    pen.fill(oval(x, y, size, size));
  };
  // Its crown, which the thumb is on.
  const crown = limb([
    [x + 20, y - 40, 22],
    [x + 32, y - 66, 22],
  ]);
  halo([crown], 4.5);
  pen.fillStyle = ink.clay;
  pen.fill(crown);
  disc(radius + 5, ink.dark);
  disc(radius, ink.sand);
  disc(radius - 8, ink.dark);
  disc(radius - 11, ink.paper);
  // The time that a turn has taken so far.
  pen.fillStyle = ink.orange;
  pen.beginPath();
  pen.moveTo(x, y);
  pen.arc(x, y, radius - 20, -Math.PI / 2, 0.5);
  pen.fill();
  pen.strokeStyle = ink.dark;
  pen.lineWidth = 3.4;
  pen.beginPath();
  for (let tick = 0; tick < 12; tick++) {
    const turn = (tick / 12) * 2 * Math.PI;
    const [across, down] = [Math.cos(turn), Math.sin(turn)];
    pen.moveTo(x + across * (radius - 13), y + down * (radius - 13));
    pen.lineTo(x + across * (radius - 19), y + down * (radius - 19));
  }
  pen.stroke();
  stroke(ink.dark, 4, [x, y], [x + 14, y + 8], [x + 26, y + 14]);
  disc(4.5, ink.dark);
  const fingers = [
    limb([
      [x + 58, y + 54, 30],
      [x + 16, y + 64, 29],
      [x - 18, y + 44, 22],
    ]),
    limb([
      [x + 60, y + 34, 28],
      [x + 34, y + 44, 28],
      [x + 10, y + 32, 21],
    ]),
  ];
  const thumb = limb([
    [x + 76, y - 6, 34],
    [x + 66, y - 44, 30],
    [x + 44, y - 72, 24],
  ]);
  for (const finger of [...fingers, thumb]) {
    halo([finger], 3.6);
    pen.fillStyle = ink.sand;
    pen.fill(finger);
  }
  within(pen, palm, () => pen.fill(oval(x + 66, y + 22, 26, 44)));
  pen.fillStyle = ink.paper;
  pen.fill(oval(x + 49, y - 66, 6, 8));
  pen.fill(oval(x - 12, y + 46, 6, 5));
}
