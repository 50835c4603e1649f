/** The command line: `nianlun run · check · shot · bake · handout · visits · doctor · pin`. */
import type { Sentence } from '../contract/sentence.ts';
import type { Folders } from './folders.ts';
import { type Io, misused, tell } from './io.ts';
import { askedAbout, type Command, help, isCommand, programVersion } from './usage.ts';

type Run = (args: readonly string[], io: Io, folders: Folders) => Promise<number>;

/** Each command is loaded when it is called: checking files needs no browser. */
const commands: Readonly<Record<Command, Run>> = {
  run: async (...given) => (await import('./run.ts')).runRun(...given),
  check: async (args, io) => (await import('./check.ts')).runCheck(args, io),
  shot: async (...given) => (await import('./shot.ts')).runShot(...given),
  bake: async (...given) => (await import('./bake.ts')).runBake(...given),
  handout: async (...given) => (await import('./handout.ts')).runHandout(...given),
  visits: async (...given) => (await import('./visits.ts')).runVisits(...given),
  doctor: async (...given) => (await import('./doctor.ts')).runDoctor(...given),
  pin: async (args, io) => (await import('./pin.ts')).runPin(args, io),
};

/** Says what parseArgs found wrong, in a sentence of ours; undefined when the error is none of parseArgs'. */
function misuse(error: unknown, command: Command): Sentence | undefined {
  const { code, message } = error as NodeJS.ErrnoException;
  const named = /'([^']+)'/.exec(message ?? '')?.[1]?.split(' ')[0] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return {
        zh: `没有选项“${named}”；nianlun ${command} --help 会列出所有选项。`,
        en: `There is no option "${named}"; nianlun ${command} --help lists them all.`,
      };
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return {
        zh: `选项“${named}”的值缺失或多余。`,
        en: `The option "${named}" lacks its value, or takes none.`,
      };
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return { zh: `多了一个词“${named}”。`, en: `There is a word too many: "${named}".` };
    default:
      return undefined;
  }
}

/** Runs the command that is named, `run` where none is; gives the exit code: 2 for what can't be understood. */
export async function runCommand(argv: readonly string[], io: Io, folders: Folders): Promise<number> {
  const asked = askedAbout(argv);
  if (asked !== undefined) {
    io.out(asked.about === 'help' ? help(io.language, asked.command) : await programVersion(folders));
    return 0;
  }
  const [name = 'run', ...args] = argv;
  if (!isCommand(name)) {
    const known = Object.keys(commands);
    return misused(io, {
      zh: `没有命令“${name}”；可用的命令：${known.join('、')}。`,
      en: `There is no command "${name}"; there are ${known.join(', ')}.`,
    });
  }
  try {
    return await commands[name](args, io, folders);
  } catch (error) {
    const sentence = misuse(error, name);
    if (sentence) return misused(io, sentence);
    tell(io, {
      zh: '程序出错，已停止；请把下面的内容发给维护人员。',
      en: 'The program failed and has stopped; please send what follows to whoever looks after it.',
    });
    io.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return 1;
  }
}
