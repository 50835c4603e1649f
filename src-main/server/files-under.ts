/** The files of one folder, each under its own path. */
import { answerFile } from './file-answer.ts';
import { contentType } from './file-types.ts';
import { fileInside } from './path-guard.ts';
import { type Asked, Refusal } from './routing.ts';

export interface Folder {
  readonly root: string;
  /** What stands before the file's own path in the address. */
  readonly prefix: string;
  /** Whether a file (by its real path) is kept back for now. */
  readonly isHidden?: (file: string) => Promise<boolean>;
}

/** Answers with a file inside the folder; what lies elsewhere or is of no known kind is a 404. */
export function filesUnder({ root, prefix, isHidden }: Folder) {
  return async ({ context }: Pick<Asked<'GET /*'>, 'context'>): Promise<Response | Refusal> => {
    // The address as it came, not decoded yet: decoding happens once, in the guard.
    const file = await fileInside(root, new URL(context.req.url).pathname.slice(prefix.length));
    if (!file.ok) return new Refusal(404, file.why);
    if (await isHidden?.(file.value)) return new Refusal(404, 'withdrawn');
    const type = contentType(file.value);
    if (type === undefined) return new Refusal(404, 'kind of file');
    const answer = await answerFile(context.req.raw, file.value, type);
    return answer === 'gone' ? new Refusal(404, answer) : answer;
  };
}
