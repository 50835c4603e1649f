import { css, palette } from '../../plates/printing/palette.ts';
import { clamp } from '../../plates/printing/shape.ts';
import { drawFlat, drawLoft, drawPale, type Loft, type Pair } from './loft.ts';

type Pen = OffscreenCanvasRenderingContext2D;

/** Where the skater's figure lies in its own units: the blades' ground is at 1000, its middle at 1300. */
export const figureBox = { left: 620, top: 210, right: 1900, bottom: 1110, middle: 1300, ground: 1000 } as const;

/** A skater in full push, from the side, going to the right; the pen is in the figure's own units. */
export function drawSkater(pen: Pen, edge = 5): void {
  const loft = (bone: readonly Pair[], wide: readonly Pair[], more: Omit<Loft, 'bone' | 'wide'> = {}): void =>
    drawLoft(pen, { bone, wide, ...more }, edge);
  // The far arm, swung back and up.
  loft(
    [
      [1398, 352],
      [1480, 392],
      [1560, 440],
    ],
    [
      [35, 36],
      [44, 46],
      [46, 50],
    ],
    { far: 0.25, light: 0.05 },
  );
  loft(
    [
      [1252, 268],
      [1334, 312],
      [1400, 354],
    ],
    [
      [22, 23],
      [37, 36],
      [34, 36],
    ],
    { far: 0.25, light: 0.05, ends: [0.2, 0.6] },
  );
  drawPale(
    pen,
    new Path2D('M1262 244Q1240 232 1216 234Q1190 238 1188 258Q1190 276 1214 280Q1240 286 1258 280Z'),
    [1188, 232, 1262, 286],
    edge,
  );
  // The leg that carries, bent under the chest.
  loft(
    [
      [1470, 706],
      [1412, 800],
      [1318, 900],
    ],
    [
      [40, 46],
      [44, 60],
      [26, 27],
    ],
    { far: 0.3, ends: [0.5, 0.2] },
  );
  drawBoot(pen, edge);
  loft(
    [
      [1218, 560],
      [1330, 612],
      [1440, 690],
      [1476, 716],
    ],
    [
      [70, 96],
      [84, 84],
      [56, 52],
      [44, 44],
    ],
    { far: 0.22, ends: [0.4, 0.9] },
  );
  loft(
    [
      [1540, 466],
      [1600, 448],
      [1668, 428],
    ],
    [
      [60, 44],
      [52, 50],
      [46, 50],
    ],
    { light: -0.05, spacing: 10, ends: [0.3, 0.3] },
  );
  loft(
    [
      [1150, 574],
      [1196, 526],
      [1270, 482],
      [1390, 446],
      [1500, 438],
      [1592, 452],
    ],
    [
      [52, 40],
      [82, 74],
      [86, 92],
      [80, 94],
      [74, 90],
      [50, 66],
    ],
    { spacing: 13, bow: 34, light: 0.06, ends: [0.7, 0.8] },
  );
  drawHead(pen, edge);
  // The leg that pushes, all but stretched.
  loft(
    [
      [814, 900],
      [868, 842],
      [926, 784],
      [1000, 726],
    ],
    [
      [25, 27],
      [46, 34],
      [66, 40],
      [50, 46],
    ],
    { stripe: [-0.1, 0.1], ends: [0.2, 0.5] },
  );
  drawPushBoot(pen, edge);
  loft(
    [
      [1000, 726],
      [1084, 658],
      [1160, 598],
      [1216, 566],
    ],
    [
      [51, 47],
      [80, 72],
      [96, 84],
      [80, 82],
    ],
    { stripe: [-0.1, 0.08], bow: 22, spacing: 12, light: 0.06, ends: [0.7, 0.75] },
  );
  // The near arm, forward.
  loft(
    [
      [1546, 474],
      [1600, 560],
      [1652, 652],
    ],
    [
      [58, 52],
      [50, 48],
      [36, 36],
    ],
    { ends: [0.8, 0.6] },
  );
  loft(
    [
      [1652, 652],
      [1716, 630],
      [1806, 586],
    ],
    [
      [38, 36],
      [42, 36],
      [23, 23],
    ],
    { ends: [0.8, 0.3] },
  );
  drawPale(
    pen,
    new Path2D('M1796 562Q1822 544 1850 550Q1880 558 1876 588Q1870 614 1842 614Q1818 620 1806 610Z'),
    [1796, 546, 1880, 618],
    edge,
  );
}

/** The skate that glides, flat on the ice. */
function drawBoot(pen: Pen, edge: number): void {
  drawPale(
    pen,
    new Path2D(
      'M1280 869L1338 859Q1344 899 1372 915Q1414 927 1438 941Q1456 953 1446 966L1350 966Q1330 959 1312 966L1264 966Q1258 943 1270 919Q1280 897 1280 869Z',
    ),
    [1258, 859, 1456, 966],
    edge,
  );
  drawFlat(pen, new Path2D('M1280 965h34v14h-34zM1384 965h34v14h-34z'), palette.green, edge);
  drawFlat(pen, new Path2D('M1206 979L1506 979L1524 985L1506 1000L1210 1000Z'), palette.paper, 4);
  drawFlat(pen, new Path2D('M1208 981L1506 981L1514 986L1208 986Z'), palette.ice, 0);
}

/** The skate that pushes: heel up, its blade still on the ice. */
function drawPushBoot(pen: Pen, edge: number): void {
  pen.save();
  pen.translate(38, 14);
  drawPale(
    pen,
    new Path2D(
      'M734 866L808 900Q800 926 812 948Q836 972 848 1000Q852 1020 834 1026Q812 1030 800 1018L758 962Q740 944 722 932Q706 912 718 892Q724 880 734 866Z',
    ),
    [706, 866, 852, 1030],
    edge,
  );
  pen.strokeStyle = css(palette.green);
  pen.lineWidth = 6;
  pen.lineCap = 'butt';
  pen.stroke(new Path2D('M708 904Q708 930 732 954L796 1026'));
  drawFlat(pen, new Path2D('M790 1010L840 1020L838 1046L796 1044Z'), palette.green, edge);
  drawFlat(pen, new Path2D('M716 926L752 950L742 1038L704 1036Z'), palette.green, edge);
  drawFlat(pen, new Path2D('M640 1030L912 1046L932 1056L910 1067L642 1050Z'), palette.paper, 4);
  drawFlat(pen, new Path2D('M642 1032L912 1048L922 1054L642 1038Z'), palette.ice, 0);
  pen.restore();
}

function drawHead(pen: Pen, edge: number): void {
  pen.save();
  const size = 0.93;
  pen.translate(1640 * (1 - size) - 16, 470 * (1 - size) + 8);
  pen.scale(size, size);
  drawFlat(
    pen,
    new Path2D(
      'M1690 350Q1722 330 1744 346Q1756 358 1758 376Q1756 384 1762 392Q1772 406 1778 416Q1776 424 1764 426Q1763 431 1768 436Q1766 441 1760 443Q1764 449 1760 454Q1754 458 1756 466Q1752 482 1734 484Q1712 484 1690 470Z',
    ),
    palette.sand,
    edge,
  );
  pen.strokeStyle = css(palette.dark);
  pen.lineWidth = 3;
  pen.stroke(new Path2D('M1764 441L1748 440'));
  const hood = new Path2D(
    'M1596 486Q1578 408 1612 360Q1650 312 1704 320Q1732 324 1748 344Q1728 350 1720 372Q1704 392 1696 424Q1694 452 1706 480Q1700 494 1690 496Q1650 500 1596 486Z',
  );
  drawFlat(pen, hood, palette.orange, edge);
  pen.save();
  pen.clip(hood);
  pen.strokeStyle = css(palette.dark);
  // Rings about the ear, thicker below.
  for (let ring = 0; ring < 9; ring++) {
    const radius = 6 + ring * 12.5;
    for (let angle = 0; angle < 6.28; angle += 0.06) {
      const [x, y] = [1662 + (radius / 0.95) * Math.cos(angle), 430 + radius * Math.sin(angle)];
      const light = 0.74 - (y - 400) / 170 - Math.abs(x - 1690) / 520;
      pen.lineWidth = 12.5 * clamp(1 - light * 1.25, 0, 0.9);
      if (pen.lineWidth < 0.4) continue;
      pen.beginPath();
      pen.ellipse(1662, 430, radius / 0.95, radius, 0, angle, angle + 0.075);
      pen.stroke();
    }
  }
  pen.restore();
  pen.strokeStyle = css(palette.paper);
  pen.lineWidth = 6;
  pen.lineCap = 'round';
  pen.stroke(new Path2D('M1612 372C1640 328 1684 320 1724 334'));
  // Glasses, and their band.
  pen.strokeStyle = css(palette.dark);
  pen.lineWidth = 7;
  pen.stroke(new Path2D('M1716 378L1636 372'));
  drawFlat(
    pen,
    new Path2D('M1712 370Q1740 364 1764 374Q1772 388 1768 402Q1756 410 1740 406Q1722 402 1712 390Z'),
    palette.dark,
    2,
  );
  drawFlat(pen, new Path2D('M1726 380L1764 384L1764 396L1730 392Z'), palette.ice, 0);
  pen.restore();
}
