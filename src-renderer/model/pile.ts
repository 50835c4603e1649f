import type { Place } from './place.ts';
import { placeKey } from './place.ts';

/** One place on the glass. */
export interface Layer {
  readonly key: string;
  readonly place: Place;
  /** Where it stands in the reading: -1 came from the page after it, 1 from the page before it, 0 from elsewhere. */
  readonly direction: -1 | 0 | 1;
}

/**
 * Places lie on each other, the lowest first: what is opened lies over what was there, and closes over it again. All
 * that lies over the wanted place is closing; what lies under it stays until it is covered.
 */
export interface Pile {
  readonly layers: readonly Layer[];
  /** The key of the place that is wanted. */
  readonly wanted: string;
}

/** More are never drawn at once: of those that were passed over in haste the middle ones go. */
const mostLayers = 3;

function layerOf(place: Place, direction: Layer['direction']): Layer {
  return { key: placeKey(place), place, direction };
}

/** A single place. */
export function pileOf(place: Place): Pile {
  const layer = layerOf(place, 0);
  return { layers: [layer], wanted: layer.key };
}

/** Lays a place on the pile: home goes beneath all others, everything else on top; one that still lies there is taken up again. */
export function lay({ layers }: Pile, place: Place, direction: Layer['direction']): Pile {
  const wanted = placeKey(place);
  const known = layers.some(({ key }) => key === wanted);
  if (known) return { layers: layers.map((layer) => (layer.key === wanted ? { ...layer, place } : layer)), wanted };
  const laid = layerOf(place, direction);
  const all = place.name === 'home' ? [laid, ...layers] : [...layers, laid];
  if (all.length <= mostLayers) return { layers: all, wanted };
  const over = all.length - mostLayers;
  return { layers: [...all.slice(0, 1), ...all.slice(1 + over)], wanted };
}

/** Whether the layer lies over the wanted one, and therefore closes. */
export function isClosing({ layers, wanted }: Pile, key: string): boolean {
  return indexOf(layers, key) > indexOf(layers, wanted);
}

/** Whether the layer lies under the wanted one, which covers it. */
export function isCovered({ layers, wanted }: Pile, key: string): boolean {
  return indexOf(layers, key) < indexOf(layers, wanted);
}

/** The pile once a layer is wholly open: what lies under it has gone. Only the wanted one covers. */
export function opened(pile: Pile, key: string): Pile {
  if (key !== pile.wanted || indexOf(pile.layers, key) === 0) return pile;
  return { ...pile, layers: pile.layers.slice(indexOf(pile.layers, key)) };
}

/** The pile once a layer is wholly closed. One that was wanted again meanwhile stays. */
export function closed(pile: Pile, key: string): Pile {
  if (!isClosing(pile, key)) return pile;
  return { ...pile, layers: pile.layers.filter((layer) => layer.key !== key) };
}

function indexOf(layers: readonly Layer[], key: string): number {
  return layers.findIndex((layer) => layer.key === key);
}
