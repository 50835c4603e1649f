/** Where a chapter's pages stand: the page in view, also between two, and how far all of them are drawn aside, in widths. */
interface PagesStand {
  readonly page: number;
  readonly aside: number;
}

/** The exhibits of a chapter, which stand beside its words, each on its page: they come, turn and go with the words. */
export interface Beside {
  /** Whether something stands over the picture on a page. */
  covers(page: number): boolean;
  /** Puts everything where it belongs. */
  stand(at: PagesStand): void;
  /** Declares how it goes with the pages, at even steps of time; what is not seen on the way stays as it is. */
  turn(way: readonly PagesStand[], timing: KeyframeAnimationOptions): readonly Animation[];
  /** It is wholly there with the words of its chapter, or not at all. */
  appear(share: 0 | 1): void;
  /** Declares how it appears with them: shares at even steps of time. */
  come(shares: readonly number[], timing: KeyframeAnimationOptions): readonly Animation[];
}

/** Given by a chapter to its exhibits. */
export interface BesideParts {
  /** Called with the exhibits, anew whenever they have changed; with undefined when they are gone. */
  readonly tell: (beside: Beside | undefined) => void;
  /** Is told of fingers that are to turn the page; `holder` is the element that the finger came down on. */
  readonly onfinger: (event: PointerEvent, phase: 'down' | 'move' | 'up', holder: Element) => void;
}
