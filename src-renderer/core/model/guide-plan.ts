/** A guide's way through the chapters in the time there is, and how far ahead or behind it the guide is. Minutes throughout. */

export interface TellableChapter {
  readonly id: string;
  /** 1 is told even in five minutes, 3 only when there is time. */
  readonly importance: 1 | 2 | 3;
  readonly minutes: number;
}

export interface Stop {
  readonly id: string;
  readonly minutes: number;
}

/** Chapters in reading order, each with the minutes it may take. */
export type GuidePlan = readonly Stop[];

/** Chapters are fitted in by quarters of a minute. */
const grain = 4;

/** A chapter can't be told in less than this part of its author's time. */
const shortest = 0.5;

/**
 * The way through the chapters in `minutes`. The most important ones come first, told faster where they must be; of
 * each rank below those are taken that fill the rest of the time best.
 */
export function planRoute(chapters: readonly TellableChapter[], minutes: number): GuidePlan {
  let left = Math.max(0, minutes);
  const chosen = new Map<string, number>();
  for (const rank of [1, 2, 3] as const) {
    const ranked = chapters.filter(({ importance }) => importance === rank);
    const taken = rank === 1 ? toldFaster(ranked, left) : fill(ranked, left);
    for (const { id, minutes: each } of taken) {
      chosen.set(id, each);
      left -= each;
    }
  }
  if (chosen.size === 0) {
    // Nothing fits: still better one chapter told fast than none.
    const [first] = [...chapters].sort((a, b) => a.importance - b.importance || a.minutes - b.minutes);
    return first ? toldFaster([first], minutes) : [];
  }
  return chapters.flatMap(({ id }) => {
    const each = chosen.get(id);
    return each === undefined ? [] : [{ id, minutes: each }];
  });
}

/** All of them, each as much faster as the time asks for; where even that is too long, the longest are left out. */
function toldFaster(chapters: readonly TellableChapter[], minutes: number): readonly Stop[] {
  let rest = [...chapters];
  const sum = (): number => rest.reduce((total, chapter) => total + chapter.minutes, 0);
  while (rest.length > 1 && sum() * shortest > minutes) {
    const longest = rest.reduce((most, chapter) => (chapter.minutes > most.minutes ? chapter : most));
    rest = rest.filter((chapter) => chapter !== longest);
  }
  const pace = Math.max(shortest, Math.min(1, minutes / (sum() || 1)));
  return rest.map(({ id, minutes: each }) => ({ id, minutes: each * pace }));
}

/** Those chapters that together come closest to the time without passing it. */
function fill(chapters: readonly TellableChapter[], minutes: number): readonly Stop[] {
  const room = Math.floor(minutes * grain + 1e-9);
  /** For each sum of quarters that can be reached: the chapters that reach it. */
  const reached = new Map<number, readonly TellableChapter[]>([[0, []]]);
  for (const chapter of chapters) {
    const size = Math.ceil(chapter.minutes * grain - 1e-9);
    for (const [sum, way] of [...reached]) {
      const next = sum + size;
      if (next <= room && !reached.has(next)) reached.set(next, [...way, chapter]);
    }
  }
  const best = reached.get(Math.max(...reached.keys())) ?? [];
  return best.map(({ id, minutes: each }) => ({ id, minutes: each }));
}

/**
 * Minutes ahead of the plan (behind it where negative), `elapsed` after the first chapter began, with `inChapter`
 * minutes of them in the chapter `id`. A chapter is on time for as long as the plan gives it. Null where the plan has
 * no such chapter.
 */
export function aheadBy(plan: GuidePlan, id: string, elapsed: number, inChapter: number): number | null {
  const index = plan.findIndex((stop) => stop.id === id);
  const here = plan[index];
  if (here === undefined) return null;
  const before = plan.slice(0, index).reduce((sum, stop) => sum + stop.minutes, 0);
  return before + Math.min(inChapter, here.minutes) - elapsed;
}

/**
 * A new plan in the middle of a telling: what was told is not told again, the chapter that is being told is finished
 * within `unfinished` minutes, and the rest of the time goes to what comes after it.
 */
export function replan(
  chapters: readonly TellableChapter[],
  now: { readonly id: string; readonly unfinished: number; readonly told: ReadonlySet<string>; readonly left: number },
): GuidePlan {
  const here = chapters.findIndex(({ id }) => id === now.id);
  const ahead = chapters.slice(here + 1).filter(({ id }) => !now.told.has(id));
  const current = here < 0 ? [] : [{ id: now.id, minutes: Math.min(now.unfinished, now.left) }];
  const used = current.reduce((sum, stop) => sum + stop.minutes, 0);
  return [...current, ...planRoute(ahead, now.left - used)];
}
