import type { SceneId } from '../../src-main/contract/scenes.ts';
import type { SceneEntry } from './scene.ts';

/** Every picture by the name that `scene:` in chapter.yaml uses; each is loaded when first shown. */
const scenes = {
  'two-stones': { ground: 'night', load: () => import('./two-stones/mount.ts') },
  'second-ring': { ground: 'night', finishes: true, load: () => import('./second-ring/mount.ts') },
  seats: { ground: 'night', load: () => import('./seats/mount.ts') },
  water: { ground: 'paper', load: () => import('./water/mount.ts') },
  'ring-roads': { ground: 'paper', load: () => import('./ring-roads/mount.ts') },
  'first-ring': { ground: 'night', finishes: true, load: () => import('./first-ring/mount.ts') },
  workshop: { ground: 'night', finishes: true, load: () => import('./workshop/mount.ts') },
  'open-ring': { ground: 'paper', load: () => import('./open-ring/mount.ts') },
  sculpture: { ground: 'paper', load: () => import('./sculpture/mount.ts') },
  'motor-city': { ground: 'paper', load: () => import('./motor-city/mount.ts') },
  'ski-tracks': { ground: 'paper', load: () => import('./ski-tracks/mount.ts') },
  expo: { ground: 'night', finishes: true, load: () => import('./expo/mount.ts') },
  'ice-arcs': { ground: 'night', load: () => import('./ice-arcs/mount.ts') },
  rails: { ground: 'night', load: () => import('./rails/mount.ts') },
  trains: { ground: 'night', load: () => import('./trains/mount.ts') },
  campus: { ground: 'night', finishes: true, load: () => import('./campus/mount.ts') },
  avenue: { ground: 'night', load: () => import('./avenue/mount.ts') },
  'growth-rings': { ground: 'hall', load: () => import('./growth-rings/mount.ts') },
} satisfies Record<SceneId, SceneEntry>;

/**
 * The picture that is shown under a name. Plain wood for a name that is none: `check` refuses it, but an exhibition kept by
 * another version of the program may hold one.
 */
function pictureNamed(name: string): SceneId {
  return Object.hasOwn(scenes, name) ? (name as SceneId) : 'growth-rings';
}

/** How the picture of that name is loaded. */
export function sceneNamed(name: string): SceneEntry {
  return scenes[pictureNamed(name)];
}

/** The name of the verb that its picture asks of a finger: pictures and verbs have the same names. */
export function verbOf(name: string): SceneId {
  return pictureNamed(name);
}

/** Whether it still asks for that: the last page may show it finished. */
export function asksOn(name: string, lastPage: boolean): boolean {
  return !lastPage || !sceneNamed(name).finishes;
}
