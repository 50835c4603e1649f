/** A chapter's picture that stands in files: what is wrong with it is told where it stands, and harms nothing else. */
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { lampCount, smallPictured } from '../../layered-picture.ts';
import { brief, placeOf, readSmall, smallFile } from './support.ts';

const yaml = 'pictures/lamps/picture.yaml';
const shown = await smallPictured();
const chapter = String(shown['chapters/first/chapter.yaml']);
const authored = String(shown[yaml]);

test('as many lamps as the chapter’s figure says, on a wide screen and on a tall one', async () => {
  const { exhibition, problems } = await readSmall(shown, { thorough: true });
  expect(problems.map(brief)).toEqual([]);
  const picture = exhibition?.chapters[0]?.picture;
  expect(picture?.wide.values['lamps']?.steps).toBe(lampCount);
  for (const side of [picture?.wide, picture?.tall]) {
    const ring = side?.layers.find(({ name }) => name === 'ring');
    expect(ring?.kind === 'sprites' && ring.places.length).toBe(lampCount);
  }
  expect(picture?.tall?.size).toEqual([2160, 3840]);
  expect(picture?.wide.pages.at(-1)?.wishes).toEqual({ lamps: lampCount, window: 1 });
});

interface Mistake {
  readonly name: string;
  /** What stands there, and what is written in its place. */
  readonly for: string;
  readonly write: string;
  /** Where it is told. */
  readonly at: string;
  readonly zh: RegExp;
  readonly en: RegExp;
}

const mistakes: readonly Mistake[] = [
  {
    name: 'a missing layer',
    for: '  - room\n',
    write: '  - rooms\n',
    at: 'rooms',
    zh: /没有图层“rooms”.*room/,
    en: /no layer "rooms".*did you mean "room"/,
  },
  {
    name: 'a value that nobody changes',
    for: 'values:\n',
    write: 'values:\n  idle: { steps: 2 }\n',
    at: 'idle: {',
    zh: /没有手指也没有页面改变“idle”/,
    en: /no finger and no page changes "idle"/,
  },
  {
    name: 'a value that is not there',
    for: 'changes: window',
    write: 'changes: windw',
    at: 'windw',
    zh: /values中没有“windw”/,
    en: /no value "windw".*did you mean "window"/,
  },
  {
    name: 'a page that asks for too many steps',
    for: '1: { lamps: 3,',
    write: '1: { lamps: 13,',
    at: '13,',
    zh: /“lamps”只有12步，这里要第13步/,
    en: /"lamps" has 12 steps, and this asks for 13/,
  },
  {
    name: 'a page that the chapter does not have',
    for: '  last: {',
    write: '  9: {',
    at: '9: {',
    zh: /没有第9页/,
    en: /no page 9/,
  },
  {
    name: 'a touch too small for a finger',
    for: 'wide: [[2200, 600], [3200, 600], [3200, 1500], [2200, 1500]]',
    write: 'wide: [[2200, 600], [2230, 600], [2230, 630]]',
    at: '[[2200, 600], [2230',
    zh: /只有9毫米/,
    en: /is 9 mm on a 55-inch screen/,
  },
  {
    name: 'a touch outside the picture',
    for: 'wide: [[2200, 600], [3200, 600], [3200, 1500], [2200, 1500]]',
    write: 'wide: [[4200, 600], [5200, 600], [5200, 1500]]',
    at: '[[4200',
    zh: /在画布（3840×2160）之外/,
    en: /outside the canvas \(3840×2160\)/,
  },
  {
    name: 'a figure that the chapter does not have',
    for: '{ figure: lamps }',
    write: '{ figure: lampz }',
    at: 'lampz }',
    zh: /没有id为“lampz”的数字/,
    en: /no figure of the chapter has the id "lampz".*did you mean "lamps"/,
  },
  {
    name: 'two ways of touching at once',
    for: '    tap: { changes: window }\n',
    write: '    tap: { changes: window }\n    wipe: { changes: window, layer: window, radius: 90 }\n',
    at: 'name: window\n',
    zh: /只写一种/,
    en: /one way of touching, and one only/,
  },
  {
    name: 'an unknown key',
    for: 'calm:',
    write: 'script: alert(1)\ncalm:',
    at: 'script:',
    zh: /script/,
    en: /no key "script"/,
  },
  {
    name: 'something to touch, and no word for it',
    for: 'invites: { zh: 画一圈，点亮灯, en: Draw a ring and light the lamps }',
    write: '',
    at: 'touch:\n',
    zh: /没有invites/,
    en: /no invites/,
  },
];

describe('each mistake in a picture is told at its place, in both languages, and the exhibition is shown without that picture', () => {
  test.each(mistakes)('$name', async ({ for: piece, write, at, zh, en }) => {
    const text = authored
      .replace(/ \}\n(?=values)/, '}\n')
      .replace('lamps}', 'lamps }')
      .replace(piece, () => write);
    expect(text).not.toBe(authored);
    const { exhibition, problems } = await readSmall({ ...shown, [yaml]: text });
    const { line, column } = placeOf(text, at);
    const told = problems.find((problem) => problem.file === yaml && en.test(problem.en));
    expect(told ?? problems.map(brief)).toMatchObject({ line, column });
    expect(told?.zh).toMatch(zh);
    expect(exhibition?.chapters).toHaveLength(1);
    if (told?.severity === 'error') expect(exhibition?.chapters[0]).toMatchObject({ brokenPicture: 'lamps' });
  });

  test('a picture that is not there', async () => {
    const text = chapter.replace('picture: lamps', 'picture: lamp');
    const { problems } = await readSmall({ ...shown, 'chapters/first/chapter.yaml': text });
    expect(problems.map(brief)).toContainEqual(expect.stringMatching(/no picture "lamp".*did you mean "lamps"/));
    // Nobody shows it now.
    expect(problems.map(brief)).toContainEqual(expect.stringMatching(/^pictures\/lamps/));
  });

  test('neither a picture nor a scene', async () => {
    const { problems } = await readSmall(smallFile('chapters/first/chapter.yaml', 'scene: growth-rings\n', ''));
    expect(problems.map(brief)).toContainEqual(expect.stringContaining('"picture" is missing'));
  });
});

describe('a file that is no picture is told by its name, and nothing of it is shown', () => {
  const layer = 'pictures/lamps/wide/room.webp';
  const told = async (content: Uint8Array): Promise<readonly string[]> => {
    const { exhibition, problems } = await readSmall({ ...shown, [layer]: content }, { thorough: true });
    expect(exhibition?.chapters[0]).toMatchObject({ brokenPicture: 'lamps' });
    return problems.filter(({ file }) => file === layer).map(brief);
  };

  test('one that was cut off while it was copied', async () => {
    const whole = shown[layer] as Uint8Array;
    expect(await told(whole.subarray(0, whole.length - 40))).toHaveLength(1);
  });

  test('one that is something else', async () => {
    expect(await told(Buffer.from('GIF89a, or so it says'))).toHaveLength(1);
  });

  test('one of 30,000 pixels', async () => {
    const wide = { width: 30_000, height: 40, channels: 3 as const, background: '#123' };
    expect(await told(await sharp({ create: wide }).png().toBuffer())).toHaveLength(1);
  });
});
