/** What a page keeps itself, told apart from what the engine keeps for it. */
import type { CDPSession } from 'playwright/test';

/** The part of V8's heap snapshot that is read: `nodes` and `edges` hold the fields of all of them, one after another. */
export interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly unknown[];
      readonly edge_fields: readonly string[];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly strings: readonly string[];
}

/**
 * Kinds of things that a script makes. The rest is the engine's: it compiles what runs often, again and better, for more
 * than a thousand views, and notes which shapes that code counts on.
 */
const own = new Set([
  ...['object', 'closure', 'array', 'regexp', 'symbol', 'bigint'],
  ...['string', 'concatenated string', 'sliced string'],
]);

/** By this the engine holds a pattern of every object literal that has run twice: an object, but none of the page's. */
const patternHolder = 'system / AllocationSite';

function place(fields: readonly string[], field: string): number {
  const found = fields.indexOf(field);
  if (found < 0) throw new Error(`The browser writes heap snapshots without "${field}"; own-bytes.ts must learn them.`);
  return found;
}

/** Bytes of the script's own things. Throws if the snapshot is of a form that is not known here. */
export function ownBytes({ snapshot: { meta }, nodes, edges, strings }: HeapSnapshot): number {
  const [type, name, size, count] = ['type', 'name', 'self_size', 'edge_count'].map((field) =>
    place(meta.node_fields, field),
  ) as [number, number, number, number];
  const to = place(meta.edge_fields, 'to_node');
  const kinds = meta.node_types[type] as readonly string[];
  const holder = strings.indexOf(patternHolder);
  const patterns = new Set<number>();
  let edge = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    const end = edge + (nodes[at + count] ?? 0) * meta.edge_fields.length;
    if (nodes[at + name] === holder)
      for (let each = edge; each < end; each += meta.edge_fields.length) patterns.add(edges[each + to] ?? 0);
    edge = end;
  }
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += meta.node_fields.length) {
    if (own.has(kinds[nodes[at + type] ?? -1] ?? '') && !patterns.has(at)) bytes += nodes[at + size] ?? 0;
  }
  return bytes;
}

/** Collects garbage and counts what is left of the page's own things, in bytes. */
export async function countOwnBytes(cdp: CDPSession): Promise<number> {
  const parts: string[] = [];
  const hear = ({ chunk }: { readonly chunk: string }): void => void parts.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', hear);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', hear);
  return ownBytes(JSON.parse(parts.join('')) as HeapSnapshot);
}
