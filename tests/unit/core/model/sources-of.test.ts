import { expect, it } from 'vitest';
import { formatView, parseView, type View } from '../../../../src-main/contract/view.ts';
import { sourcesOf } from '../../../../src-renderer/core/model/sources-of.ts';

it.each([
  ['chapter:first:2', 'sources:first:2'],
  ['moment:small', 'sources:small'],
  ['city:sendai', 'sources:sendai'],
  ['route:line', 'sources:line'],
  ['circle', 'sources:circle'],
])('from %s, Sources opens %s', (from, to) => {
  const sources = sourcesOf(parseView(from) as View);
  expect(sources && formatView(sources)).toBe(to);
});

it.each(['home', 'your-year', 'take-away', 'attract', 'sources:first'])(
  'in %s there is no statement to ask about',
  (view) => {
    expect(sourcesOf(parseView(view) as View)).toBeNull();
  },
);
