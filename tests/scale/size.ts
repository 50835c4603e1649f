/** How large an exhibition is, in what its editors count. */
export interface Size {
  readonly name: string;
  readonly chapters: number;
  readonly moments: number;
  readonly cities: number;
  /** Bytes of its film. */
  readonly film: number;
}

const megabyte = 2 ** 20;

/** The shipped exhibition's size, ten times that, and the largest that DESIGN §5 promises: some hundred times that in all. */
export const sizes: readonly Size[] = [
  { name: '1×', chapters: 12, moments: 44, cities: 20, film: 20 * megabyte },
  { name: '10×', chapters: 120, moments: 440, cities: 200, film: 200 * megabyte },
  { name: '100×', chapters: 300, moments: 3000, cities: 5000, film: 2048 * megabyte },
];
