import { mix } from '../../plates/printing/shape.ts';
import { blob, limb, polygon } from '../engine/contour.ts';
import { ink } from '../engine/ink.ts';
import { brushOf, within, type Brush, type Spot } from '../engine/brush.ts';
import { drawClosedBox, drawOpenBox } from './near-box.ts';
import { drawHand, fist, hostHand, visitorHand } from './near-hand.ts';
import { hostBody } from './near-host.ts';
import { drawLiftedSocks, haloSocks } from './near-socks.ts';
import { drawWares } from './near-wares.ts';

/** The box is given, with the arms and the hands that hold it. */
export function drawGiven(pen: Brush['pen']): void {
  const brush = brushOf(pen);
  drawFarArm(brush);
  drawClosedBox(brush);
  drawSleeve(brush, lowered);
  drawHand(brush, hostHand);
  drawHand(brush, visitorHand);
  drawBangle(brush, [1648, 848], [1632, 846]);
  drawWares(brush);
}

/** Once the whole hall is lit the box is open, he holds it, and she lifts a pair of socks out of it. */
export function drawOpened(pen: Brush['pen']): void {
  const brush = brushOf(pen);
  // Less than about the heads: a broad belt would cut them out of the picture.
  haloSocks(brush);
  drawOpenBox(brush);
  beside(brush, () => drawSleeve(brush, forearm));
  drawHand(brush, hostHand);
  drawHand(brush, visitorHand);
  drawBangle(brush, [1648, 848], [1632, 846]);
  drawRaisedArm(brush);
  drawLiftedSocks(brush);
  drawHand(brush, fist);
  brush.flat(hem, ink.orange, 4);
  drawWares(brush);
}

/** Her near sleeve as she gives the box. */
const lowered = limb([
  [1824, 730, 132],
  [1768, 892, 112],
  [1700, 888, 84],
  [1640, 848, 66],
]);
/** And as she lifts what was in it, from the cuff down to the elbow, and up to the shoulder. */
const raised = blob([
  [1584, 570, 1],
  [1614, 668],
  [1632, 768],
  [1642, 838],
  [1666, 856],
  [1746, 828],
  [1808, 788],
  [1848, 740],
  [1830, 690],
  [1788, 676],
  [1750, 694],
  [1716, 732, 1],
  [1682, 650],
  [1640, 544, 1],
]);
/** The end of that sleeve. */
const hem = limb([
  [1586, 576, 20],
  [1646, 550, 20],
]);
/** Her far arm as she gives the box: its hand is behind it. */
const farArm = blob([
  [1760, 668],
  [1722, 690],
  [1690, 740],
  [1656, 782],
  [1606, 752],
  [1560, 734],
  [1560, 800],
  [1640, 834],
  [1690, 850],
  [1760, 780],
]);
/** And the forearm of it when the box is open, on its way to a hand that steadies the box. */
const forearm = limb([
  [1780, 912, 96],
  [1706, 900, 80],
  [1640, 848, 64],
]);

/** All that is beside her coat. */
const besideCoat = polygon([
  [1400, 500],
  [2010, 500],
  [2010, 1120],
  [1400, 1120],
]);
besideCoat.addPath(hostBody);

/** Draws what comes from behind her coat, or out of it. */
function beside({ pen }: Brush, draw: () => void): void {
  pen.save();
  pen.clip(besideCoat, 'evenodd');
  draw();
  pen.restore();
}

/** It is in the shade of her coat. */
function drawFarArm(brush: Brush): void {
  beside(brush, () => {
    brush.halo([farArm], 9);
    brush.rim([farArm], 1, 7, ink.paper, ink.green);
  });
}

/** Her upper arm comes out of the coat without a line between; the forearm stands up from the elbow. */
function drawRaisedArm(brush: Brush): void {
  const { pen, halo, rim, stroke } = brush;
  beside(brush, () => halo([raised], 10));
  pen.fillStyle = ink.ice;
  pen.fill(raised);
  beside(brush, () => rim([raised], -6, 3, ink.paper, ink.ice));
  // Under the upper arm, and where the sleeve folds in the bend.
  stroke(ink.dark, 5, [1690, 850], [1748, 830], [1802, 792]);
  for (let fold = 0; fold < 3; fold++)
    stroke(
      ink.middle,
      6 - fold * 1.5,
      [1716 - fold * 7, 735 + fold * 18],
      [1702 - fold * 8, 758 + fold * 16],
      [1678 - fold * 6, 768 + fold * 20],
    );
}

/** A sleeve grows out of her coat; its folds are cut across, broad where no light falls. */
function drawSleeve(brush: Brush, sleeve: Path2D): void {
  const { pen, halo, rim, stroke } = brush;
  beside(brush, () => halo([sleeve], 9));
  rim([sleeve], 1, 8, ink.paper, ink.ice);
  within(pen, sleeve, () => {
    for (let line = 0; line < 7; line++)
      stroke(
        ink.middle,
        mix(9, 3, line / 6),
        [1850 - line * 30, 800 + line * 11],
        [1800 - line * 26, 874 + line * 5],
        [1770 - line * 24, 966],
      );
  });
}

/** A ring about her wrist. */
function drawBangle(brush: Brush, from: Spot, to: Spot): void {
  brush.flat(
    limb([
      [...from, 76],
      [...to, 72],
    ]),
    ink.orange,
    4,
  );
}
