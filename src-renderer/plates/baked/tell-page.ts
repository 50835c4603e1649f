/** For a promise that must not fail silently: thrown outside of it, it is this worker's own error, of which the page hears. */
export function tellPage(problem: unknown): void {
  setTimeout(() => {
    throw problem;
  });
}
