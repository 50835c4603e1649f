/** Finished sheets, kept for the next visit of the same picture: at most so many pixels (four bytes each). */
export interface CanvasCache {
  /** Takes a sheet out of the cache. */
  take(key: string): HTMLCanvasElement | undefined;
  /** Puts a finished sheet back; the oldest make room. */
  put(key: string, canvas: HTMLCanvasElement): void;
}

export function canvasCache(mostPixels: number): CanvasCache {
  const kept = new Map<string, HTMLCanvasElement>();
  return {
    take(key) {
      const canvas = kept.get(key);
      kept.delete(key);
      return canvas;
    },
    put(key, canvas) {
      kept.delete(key);
      kept.set(key, canvas);
      let pixels = 0;
      for (const sheet of kept.values()) pixels += sheet.width * sheet.height;
      for (const [oldest, sheet] of kept) {
        if (pixels <= mostPixels) break;
        pixels -= sheet.width * sheet.height;
        kept.delete(oldest);
      }
    },
  };
}

/** About three pictures of a 4K screen, 100 MB. */
export const sheets = canvasCache(26_000_000);
