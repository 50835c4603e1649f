/** Bare pages: what can't be done here can't be done at all. Each is one document without anything else. */

/** The ground of the night, so that a bare page takes the place of the exhibition as it stands on the screen. */
const ground = '#0D251D';
const ink = '#E8622A';

const document = (style: string, body: string, script = ''): string =>
  `<!doctype html><title>floor</title><style>html,body{margin:0;height:100%;background:${ground};touch-action:none;overflow:hidden}${style}</style>${body}<script>${script}</script>`;

/** Nothing. */
export const blank = document('', '');

/** One colour from edge to edge. */
export const filled = document(`div{height:100%;background:${ink}}`, '<div></div>');

/**
 * A box under the finger. `slow`: milliseconds for which it blocks before it moves, to prove that a measurement sees them.
 */
export function box(slow = 0): string {
  return document(
    `#box{position:absolute;width:120px;height:120px;background:${ink};will-change:transform}`,
    '<div id="box"></div>',
    `const box=document.getElementById('box');const move=e=>{for(const end=performance.now()+${slow};performance.now()<end;);box.style.transform='translate('+(e.clientX-60)+'px,'+(e.clientY-60)+'px)'};addEventListener('pointerdown',move);addEventListener('pointermove',move);`,
  );
}

/** A picture as large as the screen that drifts by transform, so many times a second. */
export function drifting(timesASecond: number): string {
  return document(
    '#layer{position:absolute;inset:-20px;will-change:transform}',
    '<canvas id="layer"></canvas>',
    `const layer=document.getElementById('layer');layer.width=innerWidth+40;layer.height=innerHeight+40;const pen=layer.getContext('2d');pen.fillStyle='${ink}';for(let ring=8;ring<2400;ring+=24){pen.beginPath();pen.arc(700,500,ring,0,7);pen.arc(700,500,ring+9,0,7,true);pen.fill()}let step=0;setInterval(()=>{step+=1;layer.style.transform='translate('+(Math.sin(step/40)*19).toFixed(2)+'px,'+(Math.cos(step/40)*19).toFixed(2)+'px)'},1000/${timesASecond});`,
  );
}

/** Each touch takes one view away and puts another one of fifty elements in its place. */
export const turning = document(
  'li{color:#fff}',
  '<ul></ul>',
  `let views=0;document.documentElement.dataset.view='0';addEventListener('pointerdown',()=>{views+=1;const list=document.createElement('ul');for(let line=0;line<50;line++){const item=document.createElement('li');item.textContent='view '+views+', line '+line;item.addEventListener('click',()=>item.remove());list.append(item)}document.querySelector('ul').replaceWith(list);document.documentElement.dataset.view=String(views)});`,
);
