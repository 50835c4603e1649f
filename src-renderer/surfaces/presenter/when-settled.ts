import type { Attachment } from 'svelte/attachments';

/** Calls back once the still page in a frame has come to rest, as its root element says. */
export function whenSettled(settled: () => void): Attachment<HTMLIFrameElement> {
  return (frame) => {
    let observer: MutationObserver | null = null;
    const look = (): void => {
      observer?.disconnect();
      const root = frame.contentDocument?.documentElement;
      if (!root) return;
      const tell = (): void => {
        if (root.dataset.settled !== 'true') return;
        observer?.disconnect();
        settled();
      };
      observer = new MutationObserver(tell);
      observer.observe(root, { attributes: true, attributeFilter: ['data-settled'] });
      tell();
    };
    frame.addEventListener('load', look);
    return () => {
      frame.removeEventListener('load', look);
      observer?.disconnect();
    };
  };
}
