import { describe, expect, it } from 'vitest';
import { settingBounds } from '../../../../src-main/contract/setting-bounds.ts';
import type { WindowStart } from '../../../../src-main/contract/window.ts';
import { applyLaunch, readLaunch } from '../../../../src-renderer/core/state/launch.ts';
import { settings, windowStart } from '../model/exhibition.ts';

const start = windowStart({ id: 'w', settings: { ...settings, ground: 'by-hour' } });

describe('the page’s address', () => {
  it('asks for nothing when it is plain', () => {
    expect(readLaunch('')).toEqual({ still: false, window: null, view: null, aids: {} });
  });

  it('asks for a picture: view, language, size, contrast, reach, motion, ground, screen', () => {
    const asked =
      '?still=1&view=chapter:first:2&language=en&text-size=3&contrast=high&reach=low&motion=calm&ground=paper&diagonal=55&distance=1.2&behind=first';
    expect(readLaunch(asked)).toEqual({
      still: true,
      window: null,
      view: { name: 'chapter', id: 'first', page: 2 },
      aids: { language: 'en', textSize: 3, highContrast: true, lowReach: true, calm: true },
      behind: 'first',
      ground: 'paper',
      diagonal: 55,
      distance: 1.2,
    });
  });

  it('is read as plain where it makes no sense', () => {
    const asked =
      '?still=yes&view=nowhere&text-size=9&contrast=loud&reach=high&ground=sand&diagonal=-3&distance=far&map=sea';
    expect(readLaunch(asked)).toEqual({ still: false, window: null, view: null, aids: {} });
  });

  it('has the screen within the bounds of the settings, and a ground that is drawn on', () => {
    const { least, most } = settingBounds.diagonal;
    expect(readLaunch(`?diagonal=${least}`).diagonal).toBe(least);
    expect(readLaunch(`?diagonal=${most}`).diagonal).toBe(most);
    for (const diagonal of [least - 1, most + 1])
      expect(readLaunch(`?diagonal=${diagonal}`)).not.toHaveProperty('diagonal');
    expect(readLaunch('?ground=by-hour')).not.toHaveProperty('ground');
  });
});

describe('its wishes', () => {
  it('lie over the hall’s settings, and leave the rest', () => {
    const applied = applyLaunch(start, readLaunch('?ground=paper&diagonal=55'), false);
    expect(applied.settings).toEqual({ ...start.settings, ground: 'paper', diagonal: 55 });
    expect(applied).toMatchObject({ id: 'w', mode: 'kiosk', map: 'rings' });
  });

  it('ask for a step of the governor; a still page has everything otherwise, wherever its window stands', () => {
    const slow: WindowStart = { ...start, ease: { step: 2, patience: 1_200_000 } };
    const stepOf = (search: string) => applyLaunch(slow, readLaunch(search), false).ease;
    expect(['?ease=3', '?still=1&ease=3', '?ease=0'].map((search) => stepOf(search)?.step)).toEqual([3, 3, 0]);
    expect(stepOf('?still=1')).toEqual({ step: 0 });
    for (const search of ['', '?ease=4', '?ease=least', '?ease=']) expect(stepOf(search)).toEqual(slow.ease);
    expect(applyLaunch(start, readLaunch(''), false).ease).toBeUndefined();
  });

  it('show no globe without an approval number', () => {
    expect(applyLaunch(start, readLaunch('?map=globe'), false).map).toBe('rings');
    expect(applyLaunch(start, readLaunch('?map=globe'), true).map).toBe('globe');
    expect(applyLaunch({ ...start, map: 'globe' }, readLaunch('?map=rings'), true).map).toBe('rings');
  });
});
