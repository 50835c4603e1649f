/**
 * Every picture that `scene:` in chapter.yaml may name, with how many words of `scene_labels` stand in it. The page's
 * registry of scenes is typed by these names, so that neither list can have one that the other lacks.
 */
const labelsIn = {
  'first-ring': 0,
  workshop: 0,
  'two-stones': 2,
  'second-ring': 7,
  'motor-city': 0,
  water: 0,
  sculpture: 0,
  'ski-tracks': 0,
  expo: 0,
  'ice-arcs': 0,
  rails: 1,
  trains: 5,
  campus: 0,
  avenue: 0,
  seats: 0,
  'ring-roads': 0,
  'open-ring': 0,
  'growth-rings': 0,
} as const;

export type SceneId = keyof typeof labelsIn;

export const sceneIds = Object.keys(labelsIn) as SceneId[];

/** How many labels the picture shows; undefined for a name that is no scene. */
export function labelCount(scene: string): number | undefined {
  return Object.hasOwn(labelsIn, scene) ? labelsIn[scene as SceneId] : undefined;
}
