/** One plain sentence to the program's operator: what happened and what to do. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}
