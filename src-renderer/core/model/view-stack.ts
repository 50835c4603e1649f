import { viewKey, type BaseView } from '../../../src-main/contract/views.ts';

/** One base view on the glass. */
export interface Layer {
  readonly key: string;
  readonly base: BaseView;
  /** Where it stands in the reading: -1 came from the page after it, 1 from the page before it, 0 from elsewhere. */
  readonly direction: -1 | 0 | 1;
  /** Mounted ahead of time, outside the visible screen; not part of the stack until it is wanted. */
  readonly ready: boolean;
  /** It is wholly open: nothing is seen of what lies under it. */
  readonly whole: boolean;
  /** It was ready at another page than the one that was asked for: it is made anew. */
  readonly anew: boolean;
}

/**
 * Base views lie on each other, the lowest first: what is opened lies over what was there, and closes over it again. All
 * that lies over the wanted one is closing; what lies under it stays until it is covered. Home lies beneath all others
 * and stays.
 */
export interface ViewStack {
  readonly layers: readonly Layer[];
  /** The key of the base view that is wanted. */
  readonly wanted: string;
}

/** More are never drawn at once: of those that were passed over in haste the middle ones go. */
const mostLayers = 3;

function layerOf(base: BaseView, direction: Layer['direction'] = 0): Layer {
  return { key: viewKey(base), base, direction, ready: false, whole: false, anew: false };
}

/** A single base view. */
export function stackOf(base: BaseView): ViewStack {
  const layer = { ...layerOf(base), whole: true };
  return { layers: [layer], wanted: layer.key };
}

/** Home beneath, what is ready out of sight at last. */
function ordered(layers: readonly Layer[]): readonly Layer[] {
  const rank = ({ base, ready }: Layer): number => (base.name === 'home' ? 0 : ready ? 2 : 1);
  return layers.toSorted((one, other) => rank(one) - rank(other));
}

/** Puts a base view on the stack: home goes beneath all others, everything else on top; one that still lies there is taken up again. */
export function push({ layers }: ViewStack, base: BaseView, direction: Layer['direction']): ViewStack {
  const wanted = viewKey(base);
  const known = layers.find(({ key }) => key === wanted);
  const shown = layers.filter(({ ready }) => !ready);
  const ready = layers.filter((each) => each.ready && each.key !== wanted);
  if (known && !known.ready) {
    const at = indexOf(shown, wanted);
    // What closes covers nothing any more.
    const all = shown.map((each, index) =>
      index > at ? { ...each, whole: false } : index === at ? { ...each, base } : each,
    );
    return { layers: [...all, ...ready], wanted };
  }
  // One that was put there ahead of time comes on top, as one that is new.
  const anew = known !== undefined && JSON.stringify(known.base) !== JSON.stringify(base);
  const asked = { ...layerOf(base, direction), anew, ...(base.name === 'home' ? { whole: true } : {}) };
  const all = ordered([...shown, asked]).map((each) =>
    base.name === 'home' && each !== asked ? { ...each, whole: false } : each,
  );
  const [unseen, seen] = [
    all.filter(({ key }) => isHidden({ layers: all, wanted }, key)),
    all.filter(({ key }) => !isHidden({ layers: all, wanted }, key)),
  ];
  const over = Math.max(0, seen.length - mostLayers);
  return { layers: [...unseen, ...seen.slice(0, 1), ...seen.slice(1 + over), ...ready], wanted };
}

/** The stack with these base views ready, and no others. */
export function prepare(stack: ViewStack, bases: readonly BaseView[]): ViewStack {
  const keys = bases.map(viewKey);
  const kept = stack.layers.filter(({ key, ready }) => !ready || keys.includes(key));
  const missing = bases.filter((base) => !kept.some(({ key }) => key === viewKey(base)));
  if (missing.length === 0 && kept.length === stack.layers.length) return stack;
  const added = missing.map((base): Layer => ({ ...layerOf(base), ready: base.name !== 'home' }));
  return { ...stack, layers: ordered([...kept, ...added]) };
}

/** Whether the layer lies over the wanted one, and therefore closes. */
export function isClosing({ layers, wanted }: ViewStack, key: string): boolean {
  const at = indexOf(layers, key);
  return at > indexOf(layers, wanted) && layers[at]?.ready === false;
}

/** Whether the layer lies under the wanted one, which covers it. */
export function isCovered({ layers, wanted }: ViewStack, key: string): boolean {
  return indexOf(layers, key) < indexOf(layers, wanted);
}

/** Whether nothing is seen of the layer: one that is wholly open lies over it. */
export function isHidden({ layers }: ViewStack, key: string): boolean {
  return layers.slice(indexOf(layers, key) + 1).some(({ whole, ready }) => whole && !ready);
}

/** The stack once a layer is wholly open: what lies under it has gone, but for home. Only the wanted one covers. */
export function opened(stack: ViewStack, key: string): ViewStack {
  const at = indexOf(stack.layers, key);
  if (key !== stack.wanted || stack.layers[at]?.whole === true) return stack;
  const left = stack.layers.filter(({ base }, index) => index >= at || base.name === 'home');
  return { ...stack, layers: left.map((layer) => (layer.key === key ? { ...layer, whole: true } : layer)) };
}

/** The stack once a layer is wholly closed. One that was wanted again meanwhile stays. */
export function closed(stack: ViewStack, key: string): ViewStack {
  if (!isClosing(stack, key)) return stack;
  return { ...stack, layers: stack.layers.filter((layer) => layer.key !== key) };
}

function indexOf(layers: readonly Layer[], key: string): number {
  return layers.findIndex((layer) => layer.key === key);
}
