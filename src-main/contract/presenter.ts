/** What crosses between the program and the presenter's own page, beside what every window is told. */
import type { RichText } from './exhibition.ts';

/** Answered by `/api/presenter`: for the guide alone, never for a page that the audience sees. */
export interface PresenterNotes {
  /** The guide's notes by chapter, without those of what has been withdrawn. */
  readonly notes: Readonly<Record<string, RichText>>;
  /** Those on views that are no chapters, by the name of the view. */
  readonly views: Readonly<Record<string, RichText>>;
}
