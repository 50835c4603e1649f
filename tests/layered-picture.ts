/** A chapter's picture as an illustrator saves it: a dark room, a lit one over it, and a lamp for each that a figure counts. */
import sharp from 'sharp';
import { small } from './unit/exhibition/small.ts';

/** How many lamps there are: the chapter's own figure says so. */
export const lampCount = 12;

const pictureYaml = `ground: night
size: { wide: [3840, 2160], tall: [2160, 3840] }
invites: { zh: 画一圈，点亮灯, en: Draw a ring and light the lamps }
values:
  window: { steps: 1, seconds: 0.2, sound: bell }
  lamps: { steps: { figure: lamps }, seconds: 0.1, apart: 0.05 }
layers:
  - room
  - file: window
    at: { wide: [2200, 600], tall: [600, 2200] }
    shows: { window: { 0: { opacity: 0 }, 1: { opacity: 1 } } }
  - name: ring
    sprites: [lamp]
    foot: [0.5, 0.5]
    places: { ring: { centre: { wide: [2700, 1050], tall: [1050, 2700] }, radius: [380, 380], from: -90, to: 270, count: lamps } }
    step: each
    shows: { lamps: { 0: { opacity: 0 }, 1: { opacity: 1 } } }
touch:
  - name: window
    area: { wide: [[2200, 600], [3200, 600], [3200, 1500], [2200, 1500]], tall: [[600, 2200], [1600, 2200], [1600, 3100], [600, 3100]] }
    tap: { changes: window }
    sound: wood
    light: 220
pages:
  1: { lamps: 3, camera: { wide: [0.5, 0.5, 1], tall: [0.5, 0.5, 1] } }
  last: { lamps: all, window: 1 }
calm: { lamps: all, window: 1 }
`;

const flat = (across: number, down: number, colour: { r: number; g: number; b: number; alpha: number }) =>
  sharp({ create: { width: across, height: down, channels: 4, background: colour } });

/** The small exhibition, whose chapter has this picture and a figure of the lamps: its files, by their paths. */
export async function smallPictured(): Promise<Record<string, Uint8Array | string>> {
  const folder = 'pictures/lamps';
  const dark = { r: 24, g: 30, b: 48, alpha: 1 };
  const bright = { r: 250, g: 200, b: 90, alpha: 1 };
  const lamps = `  - { id: lamps, number: ${lampCount}, unit: { zh: 盏, en: lamps }, as_of: "1960", sources: [book] }\n`;
  const changed = (path: string, piece: string, by: string): Record<string, string> => ({
    [path]: (small[path] ?? '').replace(piece, () => by),
  });
  return {
    ...small,
    ...changed('chapters/first/zh.md', '辆。', `辆，灯${lampCount}盏。`),
    ...changed('chapters/first/en.md', 'cars.', `cars and lit ${lampCount} lamps.`),
    'chapters/first/chapter.yaml': (small['chapters/first/chapter.yaml'] ?? '')
      .replace('scene: growth-rings', 'picture: lamps')
      .replace('figures:\n', () => `figures:\n${lamps}`),
    [`${folder}/picture.yaml`]: pictureYaml,
    [`${folder}/ABOUT.md`]: 'Drawn for a test.\n',
    [`${folder}/wide/room.webp`]: await flat(3840, 2160, dark).webp().toBuffer(),
    [`${folder}/wide/window.webp`]: await flat(1000, 900, bright).webp().toBuffer(),
    [`${folder}/tall/room.webp`]: await flat(2160, 3840, dark).webp().toBuffer(),
    [`${folder}/tall/window.webp`]: await flat(1000, 900, bright).webp().toBuffer(),
    [`${folder}/sprites/lamp.webp`]: await flat(60, 60, { r: 255, g: 120, b: 40, alpha: 1 }).webp().toBuffer(),
  };
}
