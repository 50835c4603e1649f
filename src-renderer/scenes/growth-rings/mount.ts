import type { Scene, SceneOptions } from '../scene.ts';

/** The plain picture: annual rings cropped by the screen's edge. */
export function mount(host: HTMLElement, options: SceneOptions): Scene {
  const canvas = document.createElement('canvas');
  host.append(canvas);
  canvas.style.cssText = 'width:100%;height:100%;display:block';
  const draw = (size = options.size) => {
    canvas.width = size.width * size.ratio;
    canvas.height = size.height * size.ratio;
    const pen = canvas.getContext('2d');
    if (!pen) return;
    pen.strokeStyle = options.ground === 'night' ? '#2F7A63' : '#1F5B4A';
    for (let ring = 1; ring < 60; ring++) {
      pen.beginPath();
      pen.arc(canvas.width * 0.8, canvas.height * 0.55, ring * canvas.height * 0.022, 0, Math.PI * 2);
      pen.lineWidth = 1 + (ring % 4);
      pen.stroke();
    }
  };
  draw();
  return {
    finger: () => undefined,
    beat: () => undefined,
    calm: () => undefined,
    resize: draw,
    languages: () => undefined,
    destroy: () => canvas.remove(),
  };
}
