/** The built pages: the wall, the two surfaces beside it, and what they load. */
import { answerFile } from '../file-answer.ts';
import { filesUnder } from '../files-under.ts';
import { type Asked, type Handlers, Refusal } from '../routing.ts';

/** The last of all routes: whatever else is asked for is taken for a file of the pages. */
export function pageRoutes(rendererRoot: string) {
  const page =
    (file: string) =>
    async ({ context }: Pick<Asked<'GET /'>, 'context'>): Promise<Response | Refusal> => {
      const answer = await answerFile(context.req.raw, `${rendererRoot}/${file}`, 'text/html; charset=utf-8');
      return answer === 'gone' ? new Refusal(404, answer) : answer;
    };
  return {
    'GET /': page('index.html'),
    'GET /staff': page('staff.html'),
    'GET /presenter': page('presenter.html'),
    'GET /*': filesUnder({ root: rendererRoot, prefix: '/' }),
  } satisfies Partial<Handlers>;
}
