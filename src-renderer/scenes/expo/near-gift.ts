import { between, css, palette } from '../../plates/printing/palette.ts';
import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { brushOf, within, type Brush, type Spot } from '../engine/brush.ts';
import { bow, drawClosedBox, drawOpenBox, outline } from './near-box.ts';
import { drawHand, hostHand, visitorHand } from './near-hand.ts';
import { hostBody } from './near-host.ts';
import { drawSocks, fist, pair } from './near-socks.ts';
import { drawWares } from './near-wares.ts';

/** The box is given, tied with a bow; with the arms and the hands that hold it. */
export function drawGiven(pen: Brush['pen']): void {
  const brush = brushOf(pen);
  brush.quiet([outline, bow]);
  drawFarArm(brush);
  drawClosedBox(brush);
  drawSleeve(brush, lowered, [
    [1622, 852],
    [1668, 868],
    [1718, 868],
  ]);
  drawHand(brush, hostHand);
  drawVisitorHand(brush);
  drawBangle(brush, [1614, 840], [1596, 836]);
  drawWares(brush);
}

/** Once the whole hall is lit the box is open, he holds it, and she lifts a pair of socks out of it. */
export function drawOpened(pen: Brush['pen']): void {
  const brush = brushOf(pen);
  // A narrow belt: a broad one would cut them out of the picture.
  brush.quiet([outline, pair, handAbout], 10);
  drawOpenBox(brush);
  drawForearm(brush);
  drawHand(brush, hostHand);
  drawVisitorHand(brush);
  drawRaisedArm(brush);
  drawSocks(brush);
  drawHand(brush, fist);
  drawBangle(brush, [1597, 544], [1586, 528]);
  drawWares(brush);
}

/** Her near sleeve as she gives the box. */
const lowered = limb([
  [1812, 722, 124],
  [1756, 884, 96],
  [1660, 874, 68],
  [1604, 840, 54],
]);
/** And as she lifts what was in it, from the cuff down to the elbow, and up to the shoulder. */
const raised = blob([
  [1576, 566, 1],
  [1610, 668],
  [1630, 768],
  [1640, 838],
  [1664, 854],
  [1744, 826],
  [1806, 786],
  [1846, 738],
  [1828, 690],
  [1786, 676],
  [1748, 694],
  [1712, 732, 1],
  [1676, 650],
  [1632, 542, 1],
]);
/** Her far arm as she gives the box: its hand is behind it. */
const farArm = limb([
  [1752, 712, 84],
  [1668, 842, 70],
  [1600, 830, 52],
  [1520, 796, 42],
]);

/** And the forearm of it when the box is open, on its way to a hand that steadies the box. */
const forearm = limb([
  [1770, 900, 88],
  [1700, 896, 72],
  [1648, 872, 60],
  [1606, 844, 52],
]);

/** Her coat where no light falls on it. */
const shaded = css(between(palette.green, palette.ice, 0.62));

/** About where her lifted hand is. */
const handAbout = blob(fist.palm);

/** All that is beside her coat. */
const besideCoat = polygon([
  [1400, 500],
  [2000, 500],
  [2000, 1120],
  [1400, 1120],
]);
besideCoat.addPath(hostBody);

/** It comes from behind her. */
function drawFarArm({ pen, halo, rim }: Brush): void {
  pen.save();
  pen.clip(besideCoat, 'evenodd');
  halo([farArm], 4);
  // In the shade of her coat, and so no part of it.
  rim([farArm], 0, 5, ink.paper, shaded);
  pen.restore();
}

/** Below the elbow of the lifted one. */
function drawForearm(brush: Brush): void {
  const { pen } = brush;
  pen.save();
  pen.clip(besideCoat, 'evenodd');
  drawSleeve(brush, forearm, [
    [1622, 856],
    [1668, 884],
    [1718, 890],
  ]);
  pen.restore();
}

/** Her upper arm comes out of the coat without a line between; the forearm stands up from the elbow. */
function drawRaisedArm({ pen, halo, rim, stroke }: Brush): void {
  pen.save();
  pen.clip(besideCoat, 'evenodd');
  halo([raised], 13);
  pen.restore();
  pen.fillStyle = ink.ice;
  pen.fill(raised);
  pen.save();
  pen.clip(besideCoat, 'evenodd');
  rim([raised], -5, 3, ink.paper, ink.ice);
  pen.restore();
  // Under the upper arm, and where the sleeve folds in the bend.
  stroke(ink.dark, 5, [1690, 848], [1748, 828], [1800, 790]);
  for (let fold = 0; fold < 2; fold++)
    stroke(
      ink.middle,
      5 - fold * 1.5,
      [1710 - fold * 7, 735 + fold * 18],
      [1698 - fold * 8, 758 + fold * 16],
      [1676 - fold * 6, 768 + fold * 20],
    );
  const hem = limb([
    [1578, 572, 17],
    [1636, 548, 17],
  ]);
  halo([hem], 3);
  pen.fillStyle = ink.paper;
  pen.fill(hem);
}

/** A sleeve, with a few folds along it. */
function drawSleeve(
  { pen, halo, rim, stroke }: Brush,
  sleeve: Path2D,
  [from, bend, to]: readonly [Spot, Spot, Spot],
): void {
  halo([sleeve], 4);
  rim([sleeve], 0, 6, ink.paper, ink.ice);
  within(pen, sleeve, () => {
    for (let line = 0; line < 3; line++)
      stroke(
        ink.middle,
        mix(2, 4.5, line / 2),
        [from[0] + line * 8, from[1] + line * 9],
        [bend[0] + line * 4, bend[1] + line * 14],
        [to[0] - line * 6, to[1] + line * 17],
      );
  });
}

/** His hand, which holds the box from the left, with its cuff. */
function drawVisitorHand(brush: Brush): void {
  const { halo, rim } = brush;
  drawHand(brush, visitorHand);
  const cuff = limb([
    [1408, 860, 58],
    [1393, 875, 62],
  ]);
  halo([cuff], 3);
  rim([cuff], 0, 4, ink.paper, ink.ice);
}

/** A ring about her wrist. */
function drawBangle({ pen, halo }: Brush, from: Spot, to: Spot): void {
  const bangle = limb([
    [...from, 62],
    [...to, 60],
  ]);
  halo([bangle], 3);
  pen.fillStyle = ink.orange;
  pen.fill(bangle);
}
