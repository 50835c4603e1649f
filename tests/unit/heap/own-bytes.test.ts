import { describe, expect, test } from 'vitest';
import { ownBytes } from '../../heap/own-bytes.ts';

const kinds = ['object', 'closure', 'string', 'code', 'native', 'object shape'];
const strings = ['', 'system / AllocationSite'];
const meta = {
  node_fields: ['type', 'name', 'id', 'self_size', 'edge_count'],
  node_types: [kinds, 'string', 'number'],
  edge_fields: ['type', 'name_or_index', 'to_node'],
};
const thing = (kind: string, size: number, name = 0, edges = 0) => [kinds.indexOf(kind), name, 0, size, edges];

describe('what a page keeps', () => {
  test('its objects, functions and texts are counted; compiled code and shapes are the engine’s', () => {
    const nodes = [
      ...[thing('object', 28), thing('closure', 32), thing('string', 1000)],
      ...[thing('code', 17_856), thing('native', 648), thing('object shape', 40)],
    ].flat();
    expect(ownBytes({ snapshot: { meta }, nodes, edges: [], strings })).toBe(1060);
  });

  test('the pattern that the engine keeps of an object literal is none of them', () => {
    const nodes = [thing('object', 28, 0, 1), thing('code', 24, 1, 1), thing('object', 36), thing('object', 44)].flat();
    const [third, fourth] = [2, 3].map((index) => index * meta.node_fields.length) as [number, number];
    const edges = [0, 0, third, 0, 0, fourth];
    expect(ownBytes({ snapshot: { meta }, nodes, edges, strings })).toBe(28 + 36);
  });

  test('a snapshot of another form is no measurement', () => {
    const other = { ...meta, node_fields: ['type', 'size'] };
    expect(() => ownBytes({ snapshot: { meta: other }, nodes: [0, 28], edges: [], strings })).toThrow('"name"');
  });
});
