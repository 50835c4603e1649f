/** How large the page's letters are: a guide glances at it from where hands reach it, on a laptop or a tablet. */

/** Letters of 16 pixels on the smallest laptop (1280 × 720) and on a tablet held upright of 800 × 1280. */
const letter = 16;
const lying = { width: 1280, height: 720 };
const upright = { width: 800, height: 1280 };
/** Smaller ones can't be read at a glance. */
const smallest = 14;

/** Sets the sizes on the root, now and whenever the window changes. Returns its undo. */
export function keepScale(page: Window, root: HTMLElement): () => void {
  const set = (): void => {
    const { innerWidth: width, innerHeight: height } = page;
    const least = width > height ? lying : upright;
    const unit = Math.max(smallest, letter * Math.min(width / least.width, height / least.height));
    root.dataset.shape = width > height ? 'lying' : 'upright';
    for (const size of ['--u', '--u-reading', '--u0']) root.style.setProperty(size, `${unit}px`);
    // Lines and outlines are drawn in millimetres: a letter has about four.
    root.style.setProperty('--mm', `${unit / 5}px`);
  };
  set();
  page.addEventListener('resize', set);
  return () => page.removeEventListener('resize', set);
}
