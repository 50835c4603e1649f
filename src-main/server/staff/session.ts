/** Who is inside: one person at the screen, known by a token that only the page's memory and ours hold. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Without a request for so long the session has ended, whatever the page does, in milliseconds. */
export const sessionLasts = 2 * 60_000;

const digest = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The one session of the staff surface. `monotonic`: milliseconds by a clock that only goes forward. */
export class Session {
  readonly #monotonic: () => number;
  #inside: { readonly token: Buffer; until: number } | undefined;

  constructor(monotonic: () => number) {
    this.#monotonic = monotonic;
  }

  /** One session at a time: a new one ends the one before. */
  begin(): string {
    const token = randomBytes(32).toString('base64url');
    this.#inside = { token: digest(token), until: this.#monotonic() + sessionLasts };
    return token;
  }

  /** Whether the token is that of the session, which then lasts on. */
  admits(token: string | undefined): boolean {
    const inside = this.#inside;
    if (token === undefined || inside === undefined) return false;
    if (this.#monotonic() >= inside.until) {
      this.#inside = undefined;
      return false;
    }
    if (!timingSafeEqual(digest(token), inside.token)) return false;
    inside.until = this.#monotonic() + sessionLasts;
    return true;
  }

  end(): void {
    this.#inside = undefined;
  }
}
