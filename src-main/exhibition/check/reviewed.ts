import type { Position } from '../read/problem.ts';
import type { Pass } from './pass.ts';

/** `check --release` refuses what is unreviewed; the show itself goes on. */
export function checkReviewed(reviewed: unknown, file: string, at: Position, pass: Pass): void {
  if (!pass.release || reviewed !== undefined) return;
  pass.report.errorShownAnyway(file, at, {
    zh: '尚未审阅：请由审阅人填写 reviewed: { by: …, on: "2026-11-30" }',
    en: 'nobody has reviewed this: the reviewer fills in reviewed: { by: …, on: "2026-11-30" }',
  });
}
