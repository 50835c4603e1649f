/** `nianlun run`: the exhibition on the screen, by Electron where it can be had, else by the machine's own browser. */
import { resolve } from 'node:path';
import { electronBinary, launchElectron } from '../host-electron/launch.ts';
import { dataPaths, usualDataFolder } from '../store/paths.ts';
import { claim } from '../store/single-instance.ts';
import { compiledCodeFolder, keepCompiledCode } from './compiled-code.ts';
import { type Folders, usualExhibition } from './folders.ts';
import { hasDisplay } from './has-display.ts';
import { type Io, misused, tell } from './io.ts';
import type { Plan } from './plan.ts';
import { parseRun } from './run-options.ts';
import { alreadyRunning, isToldIn, noExhibition, noLanguage } from './sentences.ts';

/** Runs until the last window is closed or somebody asks to stop; gives the exit code. */
export async function runRun(args: readonly string[], io: Io, folders: Folders): Promise<number> {
  const parsed = parseRun(args);
  if (!parsed.ok) return misused(io, parsed.problem);
  const { host, ...options } = parsed.value;
  const named = options.exhibition ?? (await usualExhibition(folders));
  if (named === null) return misused(io, noExhibition);
  const plan: Plan = { ...options, exhibition: resolve(named), data: resolve(options.data ?? usualDataFolder()) };
  try {
    if (plan.language !== undefined) {
      const { readExhibition } = await import('../exhibition/index.ts');
      // One that can't be read is told of when it is opened.
      const { exhibition } = await readExhibition(plan.exhibition);
      if (exhibition !== undefined && !isToldIn(plan.language, exhibition.languages))
        return misused(io, noLanguage(plan.language, exhibition.languages));
    }
    const screen = !plan.headless && hasDisplay(process.platform, process.env);
    if (screen && host !== 'chromium') {
      const electron = await electronBinary();
      if ('path' in electron) return await runElectron(plan, electron.path, io);
      const reason = electron.reason[io.language];
      if (host === 'electron') {
        tell(io, {
          zh: `无法用 Electron 展示：${reason}也可改用 --host chromium。`,
          en: `Electron can't be used: ${reason} Or use --host chromium, which needs none.`,
        });
        return 1;
      }
      tell(io, {
        zh: `改用本机的浏览器展示：${reason}`,
        en: `Showing with this machine's own browser instead: ${reason}`,
      });
    }
    keepCompiledCode(compiledCodeFolder(folders.main, dataPaths(plan.data).compiled));
    const { runHere } = await import('./run-here.ts');
    return await runHere(plan, screen, io, folders);
  } catch (error) {
    const { explainStart } = await import('./exhibition-problems.ts');
    return explainStart(error, plan.exhibition, plan.data, io);
  }
}

/** Hands over to Electron, which keeps its data folder to itself by its own means. */
async function runElectron(plan: Plan, binary: string, io: Io): Promise<number> {
  // The Chromium host may be showing on the same data folder.
  const place = await claim(plan.data);
  if (place.status === 'second') {
    tell(io, alreadyRunning);
    return 0;
  }
  await place.release();
  tell(io, { zh: '用 Electron 展示。', en: 'Showing with Electron.' });
  const { headless: _headless, ...options } = plan;
  return launchElectron({ binary, ...options });
}
