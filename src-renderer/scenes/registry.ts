import type { SceneEntry } from './scene.ts';

/** The picture for chapters whose scene has none of its own. */
const plain: SceneEntry = { ground: 'hall', load: () => import('./growth-rings/mount.ts') };

/** Every picture by the name that `scene:` in chapter.yaml uses; each is loaded when first shown. */
const scenes: Readonly<Record<string, SceneEntry>> = {
  'growth-rings': plain,
};

/** The picture of that name, or the plain one. */
export function sceneNamed(name: string): SceneEntry {
  return scenes[name] ?? plain;
}
