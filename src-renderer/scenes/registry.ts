import type { SceneEntry } from './scene.ts';

const rings = () => import('./growth-rings/mount.ts');

/** The picture for chapters whose scene has none of its own. */
const plain: SceneEntry = { ground: 'hall', load: rings };

/** Every picture by the name that `scene:` in chapter.yaml uses; each is loaded when first shown. */
const scenes: Readonly<Record<string, SceneEntry>> = {
  'growth-rings': plain,
  'two-stones': { ground: 'night', load: () => import('./two-stones/mount.ts') },
  'motor-city': { ground: 'paper', load: () => import('./motor-city/mount.ts') },
};

/** The picture of that name, or the plain one. */
export function sceneNamed(name: string): SceneEntry {
  return Object.hasOwn(scenes, name) ? (scenes[name] ?? plain) : plain;
}
