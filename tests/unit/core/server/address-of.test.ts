import { expect, test } from 'vitest';
import { addressOf, mediaAddress } from '../../../../src-renderer/core/server/address-of.ts';
import { openHall } from '../../server/support.ts';

test('an address has the path of its route, with what is named in it in its place', () => {
  expect(addressOf('GET /exhibition.json')).toBe('/exhibition.json');
  expect(addressOf('GET /api/window', {})).toBe('/api/window');
  expect(addressOf('GET /plates/:key', { key: '0a1b' })).toBe('/plates/0a1b');
  expect(addressOf('POST /plates/:key', { key: 'a/b' })).toBe('/plates/a%2Fb');
});

test('the rest stands behind the question mark, as the server reads it', async () => {
  expect(addressOf('GET /api/events', { id: 'wall', follow: '1' })).toBe('/api/events?id=wall&follow=1');
  const hall = await openHall();
  const letters = await hall.get(addressOf('GET /fonts.css', { characters: '年+ &轮' }));
  expect(letters.status).toBe(200);
  const many = await hall.get(addressOf('GET /fonts.css', { characters: '+'.repeat(1001) }));
  expect(many.status).toBe(400);
});

test('the path of a film keeps its folders', () => {
  expect(mediaAddress('films/old town #1.mp4')).toBe('/media/films/old%20town%20%231.mp4');
});
