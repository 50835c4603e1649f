import { describe, expect, test } from 'vitest';
import { inOrder, pagePath, windowsOn } from '../../../src-main/server/display-assignment.ts';

const keys = ['wall', 'wall-2', 'wall-3'];

describe('what stands on which display', () => {
  test('a wall on each, in a kiosk and on a wall that nobody touches', () => {
    expect(windowsOn(keys, 'kiosk', undefined)).toEqual(keys);
    expect(windowsOn(keys, 'display', { 'wall-2': { mode: 'kiosk' } })).toEqual(keys);
    expect(windowsOn([], 'present', undefined)).toEqual([]);
  });

  test('a presentation has the guide’s page on the next display, and nothing on any other', () => {
    expect(windowsOn(keys, 'present', undefined)).toEqual(['wall', 'presenter', undefined]);
    expect(windowsOn(['wall'], 'present', undefined)).toEqual(['wall']);
  });

  test('a display with a mode of its own keeps it, and the guide’s page has the next', () => {
    const displays = { 'wall-2': { mode: 'display', language: 'en' } } as const;
    expect(windowsOn(keys, 'present', displays)).toEqual(['wall', 'wall-2', 'presenter']);
  });

  test('staff may let the first display of a kiosk present, or keep it from presenting', () => {
    expect(windowsOn(keys, 'kiosk', { wall: { mode: 'present' } })).toEqual(['wall', 'presenter', undefined]);
    expect(windowsOn(keys, 'present', { wall: { mode: 'kiosk' } })).toEqual(keys);
  });

  test('the primary display comes first, then from left to right', () => {
    const displays = [
      { name: 'right', primary: false, x: 1920, y: 0 },
      { name: 'left', primary: false, x: -1280, y: 0 },
      { name: 'own', primary: true, x: 0, y: 0 },
    ];
    expect(inOrder(displays, (display) => display).map(({ name }) => name)).toEqual(['own', 'left', 'right']);
  });

  test('each window has its own page', () => {
    expect(pagePath('wall-2')).toBe('/?window=wall-2');
    expect(pagePath('presenter')).toBe('/presenter?window=presenter');
  });
});
