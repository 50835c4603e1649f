import { viewKey, type BaseView } from '../../../src-main/contract/views.ts';

/** One base view on the glass. */
export interface Layer {
  readonly key: string;
  readonly base: BaseView;
  /** Where it stands in the reading: -1 came from the page after it, 1 from the page before it, 0 from elsewhere. */
  readonly direction: -1 | 0 | 1;
}

/**
 * Base views lie on each other, the lowest first: what is opened lies over what was there, and closes over it again. All
 * that lies over the wanted one is closing; what lies under it stays until it is covered.
 */
export interface ViewStack {
  readonly layers: readonly Layer[];
  /** The key of the base view that is wanted. */
  readonly wanted: string;
}

/** More are never drawn at once: of those that were passed over in haste the middle ones go. */
const mostLayers = 3;

function layerOf(base: BaseView, direction: Layer['direction']): Layer {
  return { key: viewKey(base), base, direction };
}

/** A single base view. */
export function stackOf(base: BaseView): ViewStack {
  const layer = layerOf(base, 0);
  return { layers: [layer], wanted: layer.key };
}

/** Puts a base view on the stack: home goes beneath all others, everything else on top; one that still lies there is taken up again. */
export function push({ layers }: ViewStack, base: BaseView, direction: Layer['direction']): ViewStack {
  const wanted = viewKey(base);
  const known = layers.some(({ key }) => key === wanted);
  if (known) return { layers: layers.map((layer) => (layer.key === wanted ? { ...layer, base } : layer)), wanted };
  const laid = layerOf(base, direction);
  const all = base.name === 'home' ? [laid, ...layers] : [...layers, laid];
  if (all.length <= mostLayers) return { layers: all, wanted };
  const over = all.length - mostLayers;
  return { layers: [...all.slice(0, 1), ...all.slice(1 + over)], wanted };
}

/** Whether the layer lies over the wanted one, and therefore closes. */
export function isClosing({ layers, wanted }: ViewStack, key: string): boolean {
  return indexOf(layers, key) > indexOf(layers, wanted);
}

/** Whether the layer lies under the wanted one, which covers it. */
export function isCovered({ layers, wanted }: ViewStack, key: string): boolean {
  return indexOf(layers, key) < indexOf(layers, wanted);
}

/** The stack once a layer is wholly open: what lies under it has gone. Only the wanted one covers. */
export function opened(stack: ViewStack, key: string): ViewStack {
  if (key !== stack.wanted || indexOf(stack.layers, key) === 0) return stack;
  return { ...stack, layers: stack.layers.slice(indexOf(stack.layers, key)) };
}

/** The stack once a layer is wholly closed. One that was wanted again meanwhile stays. */
export function closed(stack: ViewStack, key: string): ViewStack {
  if (!isClosing(stack, key)) return stack;
  return { ...stack, layers: stack.layers.filter((layer) => layer.key !== key) };
}

function indexOf(layers: readonly Layer[], key: string): number {
  return layers.findIndex((layer) => layer.key === key);
}
