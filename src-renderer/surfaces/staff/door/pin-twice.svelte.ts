/** A new PIN is entered twice: one that a finger mistyped would lock everybody out. */
export class PinTwice {
  #first: string | null = $state(null);

  /** Whether the next entry is the second of the two. */
  get asksAgain(): boolean {
    return this.#first !== null;
  }

  /** Takes an entry: the first of two, or a second that is the same or differs; then two are asked for anew. */
  take(pin: string): 'first' | 'same' | 'differs' {
    const first = this.#first;
    this.#first = first === null ? pin : null;
    if (first === null) return 'first';
    return first === pin ? 'same' : 'differs';
  }
}
