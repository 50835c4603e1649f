import type { WebContents } from 'electron';
import { isOwnAddress } from './address.ts';
import type { Report } from './report.ts';

type Contents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** Nothing leads off our origin: no link, redirect, frame, new window or guest page. */
export function keepInside(contents: Contents, report: Report): void {
  const refuse = (event: { preventDefault(): void; readonly url: string }): void => {
    if (isOwnAddress(event.url)) return;
    event.preventDefault();
    report('warning', 'navigation refused', { address: event.url });
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.setWindowOpenHandler(({ url }) => {
    report('warning', 'window refused', { address: url });
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // A page that asks to stay must not be able to block a reset; preventing this event ignores the page's wish.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
}
