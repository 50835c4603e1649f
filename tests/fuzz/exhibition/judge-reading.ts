import assert from 'node:assert/strict';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { listViews, parseView } from '../../../src-main/contract/views.ts';
import { handoutOrder, publicCopy, type Reading, withoutWithdrawn } from '../../../src-main/exhibition/index.ts';
import { namedMedia } from '../../../src-main/exhibition/assemble/public.ts';
import { listItems } from '../../../src-main/server/staff/items.ts';
import { shippedSettings } from '../../../src-main/contract/settings.ts';
import { beginJourney } from '../../../src-renderer/core/model/journey.ts';
import { journeyRules } from '../../../src-renderer/core/model/journey-state.ts';

/** An editor reads it on a screen and in a terminal; longer than this it is the file over again. */
const longestSentence = 500;
/** More than an author mends before checking again; the last of them says how many more there are. */
const mostOfAFile = 1001;
/** What moves a terminal's cursor or turns its direction. */
const unprintable = /[\p{Cc}\u202a-\u202e]/u;

/** Whatever was written, an answer is an exhibition or problems that can be found and mended. */
export function judgeReading({ exhibition, problems }: Reading): void {
  const blocking = problems.filter(({ severity, shownAnyway }) => severity === 'error' && shownAnyway !== true);
  assert.equal(exhibition === undefined, blocking.length > 0, 'either an exhibition or an error that keeps it back');
  for (const { file, line, column, zh, en } of problems) {
    assert.ok(
      Number.isSafeInteger(line) && Number.isSafeInteger(column) && line >= 1 && column >= 1,
      `${file}:${line}:${column} is a place`,
    );
    for (const sentence of [zh, en])
      assert.ok(
        sentence.length > 5 && sentence.length <= longestSentence,
        `a sentence of ${sentence.length} characters: ${sentence.slice(0, 200)}`,
      );
    for (const printed of [file, zh, en])
      assert.ok(!unprintable.test(printed), `it can be printed: ${JSON.stringify(printed)}`);
  }
  for (const [file, own] of Map.groupBy(problems, ({ file }) => file))
    assert.ok(own.length <= mostOfAFile, `${own.length} problems of ${file} are told at once`);
  if (exhibition !== undefined) judgeExhibition(exhibition);
}

/** What is shown can be sent, printed, withdrawn piece by piece, and walked through in every mode. */
function judgeExhibition(exhibition: Exhibition): void {
  JSON.stringify(exhibition, (key, value: unknown) => {
    assert.ok(typeof value !== 'number' || Number.isFinite(value), `${key} is ${value}, which JSON can't say`);
    return value;
  });
  const shown = publicCopy(exhibition);
  for (const part of [...shown.chapters, ...shown.moments])
    assert.ok(!('guideNotes' in part) && !('reviewedOn' in part), 'notes of the house stay in the house');
  namedMedia(exhibition);
  handoutOrder(exhibition, shown, { language: 'both', notes: true, review: true });
  const left = withoutWithdrawn(exhibition, listItems(exhibition, []));
  assert.equal(
    left.chapters.length + left.moments.length + left.cities.length + left.routes.length,
    0,
    'all of it can be withdrawn',
  );
  for (const mode of ['kiosk', 'present', 'display'] as const) {
    const rules = journeyRules(shown, mode, shippedSettings);
    const { view, year } = beginJourney(rules, 0);
    assert.ok(rules.exists(view) && year >= shown.span.from && year <= shown.span.to, `a journey begins in ${mode}`);
    for (const notation of listViews(shown)) {
      const listed = parseView(notation);
      assert.ok(listed !== null && (listed.name === 'warning' || rules.exists(listed)), `${notation} is a view of it`);
    }
  }
}
