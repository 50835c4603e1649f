import type { Attachment } from 'svelte/attachments';

/**
 * Says with `--spread` how high columns side by side are when their words are more than the sheet shows at once: as high as
 * what it shows, in CSS pixels, so that what does not fit stands on the next spread below. Words that fit leave it unset.
 */
export const inSpreads: Attachment<HTMLElement> = (sheet) => {
  const look = (): void => {
    sheet.style.removeProperty('--spread');
    if (sheet.scrollHeight > sheet.clientHeight + 1) sheet.style.setProperty('--spread', `${sheet.clientHeight}px`);
  };
  const observer = new ResizeObserver(look);
  observer.observe(sheet);
  for (const part of sheet.children) observer.observe(part);
  look();
  return () => observer.disconnect();
};
