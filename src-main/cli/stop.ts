/** Waits for a wish to end: Ctrl+C, a service manager's TERM, a closed terminal. */
export function asked(): { readonly toStop: Promise<void>; undo(): void } {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  const { promise, resolve } = Promise.withResolvers<void>();
  const stop = (): void => resolve();
  for (const signal of signals) process.on(signal, stop);
  return {
    toStop: promise,
    undo: () => {
      for (const signal of signals) process.off(signal, stop);
    },
  };
}
