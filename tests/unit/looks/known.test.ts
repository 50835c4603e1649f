import { describe, expect, it } from 'vitest';
import { unknown } from '../../looks/known.ts';
import { plain, smallestScreens } from '../../looks/table.ts';

const [lying = plain] = smallestScreens;
const route = 'route:changchun-manzhouli-europe';

describe('faults that are known', () => {
  it('are left out, and no other of the same view is', () => {
    expect(unknown({ text: ['cut off'], axe: ['a rule'] }, lying, route)).toEqual({ axe: ['a rule'] });
  });

  it('stay faults in another row and in another view', () => {
    expect(unknown({ text: ['cut off'] }, plain, route)).toEqual({ text: ['cut off'] });
    expect(unknown({ text: ['cut off'] }, lying, 'circle')).toEqual({ text: ['cut off'] });
  });

  it('are a fault once they no longer occur', () => {
    expect(unknown({}, lying, route).text).toEqual([expect.stringMatching(/^No longer a fault/)]);
  });
});
