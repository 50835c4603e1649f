import { sourcesPrinted } from './numbering.ts';
import type { Block } from './sections.ts';

/** For the copy to be signed: a text's id in the exhibition's files, and its sources'. */
export function referenceOf(block: Block): string | undefined {
  const named = (id: string, sources: readonly string[]): string =>
    [id, sources.join(', ')].filter(Boolean).join(' ← ');
  switch (block.kind) {
    case 'chapter-page':
      return named(`${block.chapter.id}:${block.page.number}`, [
        ...new Set([...block.page.sources, ...block.figures.flatMap((figure) => figure.sources)]),
      ]);
    case 'exhibit':
      return named(`${block.chapter.id}:${block.page} exhibit`, sourcesPrinted(block.exhibit));
    case 'answer':
      return `${block.exhibit.id} answer`;
    case 'moment':
      return named(block.moment.id, block.moment.sources);
    case 'city':
      return named(block.city.id, [block.city.source]);
    case 'stop':
      return named(`${block.route.id}:${block.stop.id}`, block.stop.sources);
    case 'source':
      return block.source.id;
    case 'editor-note':
      return `${block.ref} note`;
    case 'note-line':
      return undefined;
    case 'text':
      return block.ref;
    default:
      return undefined;
  }
}
