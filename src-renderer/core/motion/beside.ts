/** Where a chapter's pages stand: the page in view, also between two, and how far all of them are drawn aside, in widths. */
interface PagesStand {
  readonly page: number;
  readonly aside: number;
}

/** What stands beside a chapter's words, each on its page: it comes, turns and goes with them. */
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

/** What a chapter gives to what stands beside its words. */
export interface BesideParts {
  /** Takes what stands there now, anew whenever that has changed; nothing any more. */
  readonly tell: (beside: Beside | undefined) => void;
  /** Is told of fingers that are to turn the page; `holder` is the element that the finger came down on. */
  readonly onfinger: (event: PointerEvent, phase: 'down' | 'move' | 'up', holder: Element) => void;
}
