/** `npm run install-test [-- WORDS]`: packages are made, installed into systems of their own, started and removed. */
import { runProject } from '../run-project.ts';

process.exitCode = await runProject({
  project: 'install',
  reporter: 'list',
  asked: process.argv.slice(2),
  env: { NIANLUN_INSTALL: '1' },
});
