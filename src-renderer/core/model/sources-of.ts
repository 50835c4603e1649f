import { circleSubject, type View } from '../../../src-main/contract/view.ts';

/** The sources view that belongs to a view: that of the very statement on screen. Null where there is none. */
export function sourcesOf(view: View): View | null {
  switch (view.name) {
    case 'chapter':
      return { name: 'sources', id: view.id, beat: view.beat };
    case 'moment':
    case 'city':
    case 'route':
      return { name: 'sources', id: view.id };
    case 'circle':
      return { name: 'sources', id: circleSubject };
    default:
      return null;
  }
}
