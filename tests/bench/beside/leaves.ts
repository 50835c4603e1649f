/** What stands on the pages beside ours: the words of our own chapters, over pictures of the repository. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Exhibition, Text } from '../../../src-main/contract/exhibition.ts';
import { root } from '../../e2e/support/program.ts';

/** One page: a picture over the whole screen, a title and a paragraph, both in two languages. */
export interface Leaf {
  /** Address of the picture. */
  readonly picture: string;
  readonly title: readonly string[];
  readonly paragraph: readonly string[];
}

/** A file by its address. */
export interface File {
  readonly type: string;
  readonly body: Buffer;
}

const pictures = ['home', 'vasaloppet', 'window', 'train'];
const pictureAt = (name: string): string => `/pictures/${name}.jpg`;

/** A page for each chapter. */
export function leavesOf({ chapters, languages }: Exhibition): Leaf[] {
  const inAll = (text: Text): string[] => languages.map((language) => text[language] ?? '');
  return chapters.map(({ title, lead }, index) => ({
    picture: pictureAt(pictures[index % pictures.length] ?? ''),
    title: inAll(title),
    paragraph: inAll(lead),
  }));
}

/** The pictures, by their addresses. */
export function picturesFiles(): Map<string, File> {
  return new Map(
    pictures.map((name) => [
      pictureAt(name),
      { type: 'image/jpeg', body: readFileSync(join(root, 'assets', 'pictures', `${name}.jpg`)) },
    ]),
  );
}
