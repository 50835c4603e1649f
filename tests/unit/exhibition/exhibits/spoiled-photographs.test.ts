import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { grain, gull, jpeg, photoOf, refused, shot, withExhibits } from './one-exhibit.ts';

describe('a photograph', () => {
  test('without its file, or with one that holds nothing, is left out, and the place of its name is told', async () => {
    await refused(withExhibits(photoOf('p.jpg')), 'there is no "p.jpg" in media');
    await refused(withExhibits(photoOf('p.jpg'), { 'media/p.jpg': '' }), '"p.jpg" is empty');
  });

  test('that was not copied to its end is left out', async () => {
    const noise = await grain(900).png().toBuffer();
    const [photo, png, webp] = [
      await sharp(noise).jpeg().toBuffer(),
      noise,
      await sharp(noise).webp({ quality: 90 }).toBuffer(),
    ];
    for (const [name, bytes] of Object.entries({ 'p.jpg': photo, 'p.png': png, 'p.webp': webp })) {
      const half = bytes.subarray(0, bytes.length / 2);
      await refused(withExhibits(photoOf(name), { [`media/${name}`]: half }), 'the picture is not whole');
    }
  });

  test('that is something else is left out: a text, a drawing in SVG, a GIF, a telephone’s HEIC or AVIF', async () => {
    const from = (bytes: Uint8Array | string) => withExhibits(photoOf('p.jpg'), { 'media/p.jpg': bytes });
    await refused(from('no picture'), 'this is no picture');
    await refused(
      from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      'pictures in SVG cannot be used',
    );
    await refused(
      from(
        await sharp(await jpeg())
          .gif()
          .toBuffer(),
      ),
      'pictures in GIF cannot be used',
    );
    await refused(
      from(
        await sharp(await jpeg(64, 64))
          .avif({ effort: 0 })
          .toBuffer(),
      ),
      'HEIC or AVIF',
    );
  });

  test('that moves is left out', async () => {
    const frames = await sharp({ create: { width: 1300, height: 20, channels: 3, background: '#a00' } })
      .png()
      .toBuffer();
    const other = await sharp({ create: { width: 1300, height: 20, channels: 3, background: '#0a0' } })
      .png()
      .toBuffer();
    const moving = await sharp([frames, other], { join: { animated: true } })
      .webp({ loop: 0, delay: [90, 90] })
      .toBuffer();
    await refused(withExhibits(photoOf('p.webp'), { 'media/p.webp': moving }), 'the picture is animated (2 frames)');
  });

  test('of 30,000 pixels is left out', async () => {
    const scan = await jpeg(30_000, 20);
    await refused(withExhibits(photoOf('p.jpg'), { 'media/p.jpg': scan }), 'the picture is 30000×20 pixels');
  });

  test('under another ending, or too small for a wall, is shown and told of', async () => {
    const { exhibit, told } = await withExhibits(photoOf('p.jpg'), {
      'media/p.jpg': await sharp(await jpeg(800, 600))
        .png()
        .toBuffer(),
    });
    expect(told).toEqual([
      expect.stringContaining('warning: the file is in truth a PNG'),
      expect.stringContaining('warning: the picture has only 800×600 pixels'),
    ]);
    expect(exhibit?.kind).toBe('photo');
  });

  test('lacking its alternative text, caption, credit or date is left out, and each that lacks is told', async () => {
    const { exhibit, told } = await withExhibits('- { page: 1, photo: { file: p.jpg } }', {
      'media/p.jpg': await jpeg(),
    });
    for (const key of ['alternative', 'caption', 'credit', 'taken'])
      expect(told).toContainEqual(expect.stringContaining(`error: "${key}" is missing: add it`));
    expect(exhibit).toBeUndefined();
  });

  test('may be dated in words; a day that does not exist is told', async () => {
    const words = shot.replace('"1960"', '{ zh: 约1960年, en: about 1960 }');
    const inWords = await withExhibits(`- { page: 1, photo: { file: p.jpg, ${words} } }`, {
      'media/p.jpg': await jpeg(),
    });
    expect(inWords.told).toEqual([]);
    expect(inWords.exhibit).toMatchObject({ photo: { taken: { en: 'about 1960' } } });
    const never = photoOf('p.jpg').replace('"1960"', '"1961-02-30"');
    const { told } = await withExhibits(never, { 'media/p.jpg': await jpeg() });
    expect(told).toContainEqual(expect.stringContaining('error: "1961-02-30" is no date'));
  });

  test('that is a document, a PDF or a film is told to be no picture; its own name inside media is offered', async () => {
    const from = (bytes: Uint8Array | string) => withExhibits(photoOf('p.jpg'), { 'media/p.jpg': bytes });
    await refused(from(Buffer.concat([Buffer.from('PK'), Buffer.alloc(300_000, 65)])), 'this is no picture');
    await refused(from(`%PDF-1.7\n${'x'.repeat(200_000)}`), 'this is no picture');
    await refused(from(await gull('films/beam.mp4')), 'this is a film and no picture');
    await refused(
      withExhibits(photoOf('media/p.jpg'), { 'media/p.jpg': await jpeg() }),
      'a path begins inside media: write "p.jpg"',
    );
  });

  test('whose focal point is told in percent or in words is left out', async () => {
    for (const focal of ['[30, 50]', 'left', '[0.5]', '[0.3; 0.5]'])
      await refused(
        withExhibits(photoOf('p.jpg', `, focal: ${focal}`), { 'media/p.jpg': await jpeg() }),
        'what must stay in sight is two numbers from 0 to 1',
      );
  });

  test.skipIf(process.platform === 'win32').each([
    ['out of the folder', 'p.jpg', '/etc/hostname', 'p.jpg', 'the link leads out of the exhibition folder'],
    ['to a folder outside', 'a', '/etc', 'a/p.jpg', 'the link leads out of the exhibition folder'],
    ['to itself', 'p.jpg', 'p.jpg', 'p.jpg', 'the link leads in a circle'],
    ['nowhere', 'p.jpg', 'nowhere.jpg', 'p.jpg', 'cannot be read (ENOENT)'],
  ])(
    'that is a link %s is left out, told once at the link, and the rest is shown',
    async (_where, link, target, file, says) => {
      const made = withExhibits(photoOf(file), { 'media/x/y': 'x' }, async (dir) => {
        await rm(join(dir, 'media/x'), { recursive: true });
        await symlink(target, join(dir, 'media', link));
      });
      await refused(made, says, new RegExp(`^media/${link}:1:1 error`));
    },
  );

  test('whose file got its ending twice, or its accents from another system, is told with what to do', async () => {
    await refused(withExhibits(photoOf('p.jpg'), { 'media/p.jpg.jpg': await jpeg() }), 'did you mean "p.jpg.jpg"?');
    await refused(
      withExhibits(photoOf('Möwe.jpg'), { [`media/${'Möwe.jpg'.normalize('NFD')}`]: await jpeg() }),
      '"Möwe.jpg" in media only looks the same',
    );
  });

  test('outside media, or named as Windows does, is told', async () => {
    for (const file of ['../p.jpg', '/p.jpg', String.raw`a\p.jpg`, 'a//p.jpg'])
      await refused(withExhibits(photoOf(`'${file}'`)), 'is no file inside media');
  });

  test('whose word for it has a slip gets the right word', async () => {
    const { told } = await withExhibits(photoOf('p.jpg').replace('photo:', 'phto:'), {});
    expect(told).toEqual([
      expect.stringContaining('there is no key "phto": correct it or remove it (did you mean "photo"?)'),
    ]);
  });
});
