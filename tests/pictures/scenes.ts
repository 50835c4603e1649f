/** The small pictures in the guide for editors, one of each scene. */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright/test';
import sharp from 'sharp';
import { sceneIds } from '../../src-main/contract/scenes.ts';
import { readExhibition } from '../../src-main/exhibition/index.ts';
import { exhibitionHere } from '../e2e/support/exhibition-here.ts';
import { gullSound, root } from '../e2e/support/program.ts';
import { openGallery } from './gallery.ts';
import { folderFor } from './record.ts';
import { fileOf } from './views.ts';

/** Beside the guides: a folder beside the exhibitions would be taken for one. */
const folder = join(root, 'assets', 'deploy', 'guide', 'scenes');
/** The scene without the words beside it, and the hint and the bar below, in an approved picture. */
const part = { left: 176, top: 0, width: 304, height: 226 };
const width = 240;
const quality = 80;

/** Cuts them out of the approved pictures of chapters; a scene that is on none of them is taken anew. */
export async function takeScenes(browser: Browser): Promise<void> {
  const approved = join(root, 'tests', 'pictures', folderFor(browser.version()));
  const here = await exhibitionHere();
  const there = (await readExhibition(gullSound)).exhibition;
  const gallery = await openGallery(browser, gullSound);
  await mkdir(folder, { recursive: true });
  try {
    for (const scene of sceneIds) {
      const kept = (id: string) => ({ view: `chapter:${id}`, language: 'zh', orientation: 'landscape' }) as const;
      const own = here.chapters.find((chapter) => chapter.scene === scene);
      // An exhibit would stand before its scene.
      const foreign = there?.chapters.find(({ scene: its, pages }) => its === scene && pages[0]?.exhibit === undefined);
      const picture = own
        ? await readFile(join(approved, fileOf(kept(own.id))))
        : foreign && (await gallery.take(kept(foreign.id)));
      if (picture === undefined) throw new Error(`No exhibition shows the scene "${scene}".`);
      const file = join(folder, `${scene}.jpg`);
      await sharp(picture).extract(part).resize(width).jpeg({ quality }).toFile(file);
      console.log(file);
    }
  } finally {
    await gallery.close();
  }
}
