import { expect, test } from 'vitest';
import { sceneIds } from '../../../src-main/contract/scenes.ts';
import { sceneNamed } from '../../../src-renderer/scenes/registry.ts';

test.each(sceneIds)('the picture %s can be loaded', async (name) => {
  expect((await sceneNamed(name).load()).mount).toBeTypeOf('function');
});

test.each(['no-such-picture', 'constructor', ''])(
  'an unknown name (%s) shows the plain rings on the hall’s own ground',
  (name) => {
    expect(sceneNamed(name).ground).toBe('hall');
  },
);

test('a picture keeps the ground it was cut for', () => {
  expect(sceneNamed('two-stones').ground).toBe('night');
  expect(sceneNamed('motor-city').ground).toBe('paper');
});
