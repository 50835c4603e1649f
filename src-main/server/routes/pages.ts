/** Paths of the built pages: the wall, the two surfaces beside it, and what they load. */
import { answerFile } from '../file-answer.ts';
import { filesUnder } from '../files-under.ts';
import type { Handler, Routes, Routing } from '../routing.ts';

/** The last of all routes: whatever else is asked for is taken for a file of the pages. */
export function pageRoutes(rendererRoot: string, { refuse }: Pick<Routing, 'refuse'>): Routes {
  const page =
    (file: string): Handler =>
    async (context) => {
      const answer = await answerFile(context.req.raw, `${rendererRoot}/${file}`, 'text/html; charset=utf-8');
      return answer === 'gone' ? refuse(context, 404, answer) : answer;
    };
  return {
    '/': { GET: page('index.html') },
    '/staff': { GET: page('staff.html') },
    '/presenter': { GET: page('presenter.html') },
    '/*': { GET: filesUnder({ root: rendererRoot, prefix: '/' }, refuse) },
  };
}
