/** The same pages twice: by reveal.js, and by the least that can turn them. */
import type { Leaf } from './leaves.ts';

/** A page goes in so long, as ours do; the least that reveal.js calls "fast". In seconds. */
const transition = 0.4;
export const fontFamily = 'Noto Serif SC Variable';

/** Both stand on the night's ground, with words where ours stand, and one picture for each page. */
const look = `html,body{margin:0;height:100%;overflow:hidden;background:#0D251D}
.leaf-words{position:absolute;left:56px;top:200px;width:580px;color:#F3E9D2;font-family:'${fontFamily}',serif;text-align:left}
.leaf-words h1{font-size:44px;line-height:1.2;margin:0 0 16px;font-weight:600;text-transform:none}
.leaf-words p{font-size:26px;line-height:1.5;margin:0 0 16px}`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const words = ({ title, paragraph }: Leaf): string =>
  `<div class="leaf-words">${title.map((text) => `<h1>${escaped(text)}</h1>`).join('')}${paragraph.map((text) => `<p>${escaped(text)}</p>`).join('')}</div>`;

const document = (title: string, head: string, body: string): string =>
  `<!doctype html><html lang="zh"><meta charset="utf-8"><title>${title}</title><link rel="stylesheet" href="/fonts.css">${head}${body}</html>`;

/** The shade that lets words be read over a picture. */
const shade = 'linear-gradient(90deg,rgba(13,37,29,.92) 0 32%,rgba(13,37,29,0) 55%)';

/** All pages lie over each other; a key turns the opacity of two of them. */
export function bareDeck(leaves: readonly Leaf[]): string {
  const pages = leaves
    .map(
      (leaf, index) =>
        `<section${index === 0 ? ' class="shown"' : ''} style="background-image:${shade},url(${leaf.picture})">${words(leaf)}</section>`,
    )
    .join('');
  return document(
    'bare',
    `<style>${look}
section{position:absolute;inset:0;background-size:cover;opacity:0;visibility:hidden;transition:opacity ${transition}s,visibility ${transition}s}
section.shown{opacity:1;visibility:visible}</style>`,
    `${pages}<script>
const pages=[...document.querySelectorAll('section')];let at=0;
addEventListener('keydown',event=>{if(event.key!=='ArrowRight')return;pages[at].classList.remove('shown');at=(at+1)%pages.length;pages[at].classList.add('shown')});
</script>`,
  );
}

/** As a talk is usually made with it: the picture as the page's background, its own transition at the same speed. */
export function revealDeck(leaves: readonly Leaf[]): string {
  const pages = leaves
    .map((leaf) => `<section data-background-image="${leaf.picture}">${words(leaf)}</section>`)
    .join('');
  return document(
    'reveal.js',
    `<link rel="stylesheet" href="/reveal/reveal.css"><style>${look}
.backgrounds .slide-background-content::after{content:'';position:absolute;inset:0;background:${shade}}</style>`,
    `<div class="reveal"><div class="slides">${pages}</div></div><script src="/reveal/reveal.js"></script><script>
Reveal.initialize({width:1920,height:1080,margin:0,center:false,disableLayout:true,controls:false,progress:false,loop:true,hash:false,history:false,help:false,transition:'slide',backgroundTransition:'fade',transitionSpeed:'fast'});
</script>`,
  );
}
