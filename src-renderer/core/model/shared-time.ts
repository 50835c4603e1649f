/**
 * Another clock's time, told now and then over a line that takes a moment: the server's, which all windows of a hall
 * share. Every answer was given between the question and its arrival, so each narrows down how far the two clocks are
 * apart; one that contradicts those before it says that a clock has changed, and counts alone.
 */
export class SharedTime {
  /** How far the other clock is ahead of ours, in milliseconds: between these two. */
  #least = -Infinity;
  #most = Infinity;

  /** Takes an answer: what the other clock showed, and when by our own clock we asked and heard it. */
  hear(other: number, asked: number, heard: number): void {
    const [least, most] = [other - heard, other - asked];
    const agrees = least <= this.#most && most >= this.#least;
    this.#least = agrees ? Math.max(this.#least, least) : least;
    this.#most = agrees ? Math.min(this.#most, most) : most;
  }

  /** What the other clock shows when ours shows `own`. Not a number before the first answer. */
  at(own: number): number {
    return own + (this.#least + this.#most) / 2;
  }
}
