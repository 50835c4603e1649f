/** Times as a guide reads them at a glance. */
import type { PresenterWordKey } from '../../../src-main/contract/words/presenter.en.ts';

const second = 1000;

/** Milliseconds as 4:05, or 1:04:05 from an hour on. */
export function printTime(milliseconds: number): string {
  const seconds = Math.floor(Math.max(0, milliseconds) / second);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (number: number): string => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

/** Minutes to the next half: 1.5. */
export function roundMinutes(minutes: number): number {
  return Math.max(0.5, Math.round(minutes * 2) / 2);
}

/** Ahead of the plan or behind it, in words and whole minutes: a guide who speaks reads no seconds. */
export function aheadWord(minutes: number): { readonly key: PresenterWordKey; readonly n: number } {
  const away = Math.abs(minutes);
  const n = Math.round(away);
  if (away < 0.25) return { key: 'on-time', n };
  if (away < 0.75) return { key: minutes > 0 ? 'ahead-less' : 'behind-less', n };
  return { key: minutes > 0 ? 'ahead' : 'behind', n };
}
