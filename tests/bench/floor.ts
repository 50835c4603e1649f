/** The floor: a bare page that moves one box with the finger. What it can't do here, nothing can. */
import type { Page } from 'playwright/test';

const bare = `<!doctype html><style>html,body{margin:0;height:100%;background:#0D251D;touch-action:none;overflow:hidden}
#box{position:absolute;width:120px;height:120px;background:#E8622A;will-change:transform}</style><div id="box"></div>
<script>const box=document.getElementById('box');addEventListener('pointermove',e=>{box.style.transform='translate('+(e.clientX-60)+'px,'+(e.clientY-60)+'px)'});</script>`;

/** Shows the bare page. */
export async function openFloor(page: Page): Promise<void> {
  await page.goto('about:blank');
  await page.setContent(bare);
}
