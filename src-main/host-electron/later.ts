export { type Later, later } from '../supervision/later.ts';
