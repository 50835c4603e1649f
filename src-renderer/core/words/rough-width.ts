/** About how wide words are in letters of a size: a Han character takes its whole size, another letter about half of it. */
export function roughWidth(words: string, size: number): number {
  return [...words].reduce((sum, character) => sum + (character > '⺀' ? 1 : 0.54), 0) * size;
}
