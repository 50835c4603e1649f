/** Above this many letters a comparison costs more than the hint is worth. */
const longest = 60;

/** The candidate a slip of the keyboard away from `word` (at most two letters, fewer in short words), if any. */
export function closest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > longest) return undefined;
  let best: string | undefined;
  let bestDistance = word.length <= 4 ? 2 : 3;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** Letters to insert, leave out, change or swap with their neighbour to make one word of the other. */
function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (row[j - 1] ?? 0) + (same ? 0 : 1),
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The end of a sentence that offers the closest word, where there is one. */
export function didYouMean(word: string, candidates: Iterable<string>): { zh: string; en: string } {
  return offer(closest(word, candidates));
}

/** The end of a sentence that offers this word, which was not looked for by `closest`; empty without a word. */
export function offer(near: string | undefined): { zh: string; en: string } {
  return near === undefined ? { zh: '', en: '' } : { zh: `（是不是“${near}”？）`, en: ` (did you mean "${near}"?)` };
}
