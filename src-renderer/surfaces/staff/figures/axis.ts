/** Marks of an axis that begins at zero: whole numbers, at most `most` of them above zero, the last at or above the highest. */
export function axisMarks(highest: number, most = 4): number[] {
  const top = Math.max(1, highest);
  for (let power = 1; ; power *= 10) {
    for (const step of [1, 2, 5].map((each) => each * power)) {
      const marks = Math.ceil(top / step);
      if (marks <= most) return Array.from({ length: marks + 1 }, (_, at) => at * step);
    }
  }
}
