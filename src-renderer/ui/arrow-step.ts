/**
 * Which way a key steps, if it is an arrow to a side: it stays with its control and doesn't reach the wall. Up and down
 * lead on to the next control.
 */
export function arrowStep(event: KeyboardEvent): 1 | -1 | undefined {
  const step = ({ ArrowRight: 1, ArrowLeft: -1 } as const)[event.key];
  if (step === undefined) return undefined;
  event.preventDefault();
  event.stopPropagation();
  return step;
}
