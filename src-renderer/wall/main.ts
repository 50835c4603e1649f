import { mount } from 'svelte';
import '../style/fonts.css';
import '../style/tokens.css';
import '../style/base.css';
import { startWall } from './start.ts';
import Unavailable from './Unavailable.svelte';
import Wall from './Wall.svelte';
import { lockPage } from './lock-page.ts';

const target = document.getElementById('wall');
if (!target) throw new Error('The page has no #wall to draw in.');
lockPage(document);
const started = await startWall();
if (started.ok) mount(Wall, { target, props: { wall: started.wall } });
else mount(Unavailable, { target, props: { retry: () => location.reload() } });
