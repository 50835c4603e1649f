import { imageSize } from '../read/image-size.ts';
import { fileStart } from '../read/problem.ts';
import type { Pass } from './pass.ts';

/** Larger images make a wall stutter when they are decoded; graphics cards refuse textures beyond 8192 or 16384. */
const longestSide = 8192;
const largestImage = 20_000_000;
/** Enough to pass a camera's notes and thumbnail before the size in a JPEG. */
const headLength = 256 * 1024;

/** Sound for reading aloud; what lies here to no purpose is told where each page is given its sound. */
const spoken = 'media/audio';

/**
 * Looks through media/: links and special files are told by the folder, images that are too large and files that nothing
 * uses here. `used`: paths below media/ that the exhibition names.
 */
export async function checkMedia(pass: Pass, used: ReadonlySet<string>): Promise<void> {
  await lookThrough(pass, 'media', used, new Set());
}

/** Each folder once, however many links lead to it: links in a circle would never end. */
async function lookThrough(pass: Pass, path: string, used: ReadonlySet<string>, seen: Set<string>): Promise<void> {
  for (const entry of (await pass.folder.list(path)) ?? []) {
    if (seen.has(entry.target)) continue;
    seen.add(entry.target);
    if (entry.kind === 'folder') {
      await lookThrough(pass, entry.path, used, seen);
      continue;
    }
    if (!entry.path.startsWith(`${spoken}/`) && !used.has(entry.path.slice('media/'.length))) unused(entry.path, pass);
    if (!/\.(?:png|jpe?g|webp|gif|avif)$/i.test(entry.name)) continue;
    const head = await pass.folder.head(entry.path, headLength);
    const size = head && imageSize(head);
    if (entry.size > largestImage) {
      const megabytes = Math.ceil(entry.size / 1_000_000);
      pass.report.warning(entry.path, fileStart, {
        zh: `图片有${megabytes} MB，太大（最好不超过20 MB）：请压缩后再放入`,
        en: `the image has ${megabytes} MB, which is too large (20 MB at most): compress it`,
      });
    } else if (size !== undefined && Math.max(size.width, size.height) > longestSide) {
      pass.report.warning(entry.path, fileStart, {
        zh: `图片是${size.width}×${size.height}像素，太大（边长最好不超过${longestSide}）：请缩小`,
        en: `the image is ${size.width}×${size.height} pixels, which is too large (${longestSide} a side at most): scale it down`,
      });
    }
  }
}

function unused(path: string, { report }: Pass): void {
  const name = path.slice(path.lastIndexOf('/') + 1);
  report.warning(path, fileStart, {
    zh: `展览里没有地方用到“${name}”：请检查它的名称和位置，不用就移出media文件夹`,
    en: `nothing in the exhibition uses "${name}": check its name and place, or move it out of media`,
  });
}
