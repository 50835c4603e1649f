import { describe, expect, it } from 'vitest';
import { formatView, parseView } from '../../../src-main/contract/view.ts';

describe('the notation of views', () => {
  it.each([
    'attract',
    'warning',
    'home',
    'home:2003',
    'moment:chongjin-2003',
    'chapter:1980-sendai:2',
    'sources:1980-sendai',
    'sources:1980-sendai:1',
    'circle',
    'city:žilina',
    'route:to-europe',
    'your-year',
    'your-year:1958',
    'take-away',
    'welcome:sendai',
    'card',
  ])('reads and writes %s', (notation) => {
    const view = parseView(notation);
    expect(view && formatView(view)).toBe(notation);
  });

  it('opens a chapter on its first beat', () => {
    expect(parseView('chapter:1980-sendai')).toEqual({ name: 'chapter', id: '1980-sendai', beat: 1 });
  });

  it.each([
    '',
    'nowhere',
    'home:abc',
    'home:2003:1',
    'moment',
    'chapter:x:0',
    'chapter:a:1:2',
    'city:../x',
    'attract:1',
    'home:12003',
    'home:x2003',
    'home:2003x',
    'city:oslo:1',
    'welcome:../x',
    'chapter',
    'chapter:',
    'chapter:../x:1',
    'chapter:x:one',
    'sources',
    'sources:../x',
    'sources:x:one',
    'sources:x:0',
    'sources:x:1:2',
  ])('knows that %j is no view', (notation) => expect(parseView(notation)).toBeNull());
});
