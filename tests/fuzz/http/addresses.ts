/** Addresses that lead somewhere, and what is put into them to lead elsewhere. */
import fc from 'fast-check';
import { api, type Route } from '../../../src-main/contract/api.ts';

const routes = Object.keys(api) as Route[];

/** Every path of the server that is no pattern. */
const paths = [...new Set(routes.map((route) => route.replace(/^\w+ /, '')))].filter((path) => !/[*:]/.test(path));

const known = [
  ...['/index.html', '/card.html', '/assets/wall.js', '/assets/wall.js.map'],
  ...[
    '/media/film.mp4',
    '/media/empty.ogg',
    '/media/deep/song 城.ogg',
    '/media/deep/song%20%E5%9F%8E.ogg',
    '/media/photo.png',
    '/media/withdrawn.ogg',
    '/media/link-out.png',
    '/media/folder-out/secret.png',
  ],
  ...paths,
];

const segments = [
  ...[
    '..',
    '%2e%2e',
    '%2E.',
    '..%2f',
    '%2e%2e%2f',
    '..%5c',
    '..\\',
    '%5c',
    '....//',
    '%252e%252e',
    '.',
    '',
    '/',
    '//',
    '%2f',
    '%00',
    '%',
    '%zz',
    '%E0%A4',
    '%c0%ae',
    '%ff',
  ],
  ...[
    'C:',
    'C%3A',
    'con',
    'NUL.png',
    'aux',
    'film.mp4.',
    'film.mp4%20',
    'film.mp4::$DATA',
    'FILM.MP4',
    'secret.png',
    'outside/secret.png',
    'settings.json',
    'renderer',
    'media',
    'assets',
    'index.html',
    'package.json',
    'etc/passwd',
    'proc/self/environ',
  ],
  ...[
    '?',
    '?id=wall',
    '?id=',
    '?id=../../x',
    '?id=wall&id=b',
    '?follow=1&id=a',
    '?since=2026-01-01',
    '?since=x',
    '?key=x',
    '#x',
    ';x',
    '&',
    '=',
    '城',
    '\u202e',
    '~',
    '*',
    'a'.repeat(300),
    'a/'.repeat(200),
  ],
];

const path = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...known) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...known, '/media', '/assets', '', '/api'),
        fc.array(fc.constantFrom(...segments), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('/', ''),
      )
      .map(([start, parts, between]) => start + between + parts.join(between)),
  },
  fc.webPath().map((text) => text || '/'),
  fc.string({ unit: 'binary', maxLength: 30 }).map((text) => `/${text}`),
);
/** The path and query of a request, not normalised. */
export const target = fc.oneof(
  path,
  fc.tuple(path, fc.webQueryParameters()).map(([each, query]) => `${each}?${query}`),
);
