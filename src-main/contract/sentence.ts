/** One plain sentence to whoever operates the program: what happened and what to do. */
export interface Sentence {
  readonly zh: string;
  readonly en: string;
}
