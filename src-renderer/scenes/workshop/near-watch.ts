import { within, type Brush } from '../engine/brush.ts';
import { blob, limb, oval } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { mix } from '../../plates/printing/shape.ts';

/** The middle of the stopwatch. */
const watch = { x: 1632, y: 892, radius: 42 } as const;

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
  drawHandWithWatch(brush);
}

/** The hand comes from the right: the watch stands on its fingers, and the thumb is on the crown. */
function drawHandWithWatch(brush: Brush): void {
  const { pen, halo, cut } = brush;
  const palm = blob([
    [1722, 916],
    [1700, 904],
    [1678, 906],
    [1652, 932],
    [1644, 956],
    [1664, 978],
    [1708, 980],
  ]);
  const below = limb([
    [1690, 964, 40],
    [1636, 966, 24],
    [1602, 956, 18],
    [1580, 940, 11],
  ]);
  const index = limb([
    [1692, 946, 40],
    [1644, 948, 25],
    [1606, 936, 19],
    [1584, 914, 12],
  ]);
  const thumb = limb([
    [1702, 934, 38],
    [1694, 900, 28],
    [1684, 866, 20],
    [1668, 844, 12],
  ]);
  halo([palm, below, index, thumb, oval(watch.x, watch.y, watch.radius + 4, watch.radius + 4)], 12);
  pen.fillStyle = ink.clay;
  pen.fill(below);
  drawWatch(brush);
  halo([index, thumb], 3);
  pen.fillStyle = ink.sand;
  for (const shape of [palm, index, thumb]) pen.fill(shape);
  // The underside of the finger lies in shade.
  within(pen, index, () => cut(ink.clay, { from: [1578, 912], bend: [1598, 950], to: [1656, 966], thick: [2, -11] }));
  // Two joints of the finger, and the thumb's nail.
  cut(ink.clay, { from: [1600, 926], bend: [1606, 934], to: [1604, 944], thick: [5, 0] });
  cut(ink.clay, { from: [1632, 938], bend: [1638, 946], to: [1636, 956], thick: [5, 0] });
  cut(ink.paper, { from: [1667, 844], bend: [1677, 846], to: [1683, 858], thick: [-8, 6] });
  // Shade in the palm, from which the thumb rises, and at its joint.
  cut(ink.clay, { from: [1656, 918], bend: [1664, 950], to: [1706, 968], thick: [8, -10] });
  cut(ink.clay, { from: [1696, 872], bend: [1690, 881], to: [1680, 884], thick: [-1, -6] });
}

function drawWatch({ pen, halo, stroke }: Brush): void {
  const { x, y, radius } = watch;
  const disc = (size: number, dye: string): void => {
    pen.fillStyle = dye;
    pen.fill(oval(x, y, size, size));
  };
  // Its crown, which the thumb is on.
  const crown = limb([
    [x + 20, y - 36, 18],
    [x + 30, y - 54, 18],
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
  pen.arc(x, y, radius - 16, -Math.PI / 2, 0.5);
  pen.fill();
  pen.strokeStyle = ink.dark;
  pen.lineWidth = 3.4;
  pen.beginPath();
  for (let tick = 0; tick < 12; tick++) {
    const turn = (tick / 12) * 2 * Math.PI;
    const [across, down] = [Math.cos(turn), Math.sin(turn)];
    pen.moveTo(x + across * (radius - 12), y + down * (radius - 12));
    pen.lineTo(x + across * (radius - 17), y + down * (radius - 17));
  }
  pen.stroke();
  stroke(ink.dark, 4, [x, y], [x + 11, y + 6], [x + 21, y + 11]);
  disc(4.5, ink.dark);
}
