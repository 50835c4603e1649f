/** `nianlun pin [--stdin] [--remove] [--data DIR]` */
import { mkdir } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { Sentence } from '../contract/sentence.ts';
import { dataPaths, usualDataFolder } from '../store/paths.ts';
import { keepPin, readPin, removePin } from '../store/pin.ts';
import { pinObjection } from '../store/pin-strength.ts';
import { type Io, misused, tell } from './io.ts';

export const pinArguments = {
  stdin: { type: 'boolean', default: false },
  remove: { type: 'boolean', default: false },
  data: { type: 'string' },
} as const;

/** Where the PIN is typed; `isTTY` as the stream itself says. */
export type PinInput = NodeJS.ReadableStream & { readonly isTTY?: boolean };

const asking: Sentence = {
  zh: '请输入新密码（4至12位数字，屏幕不显示）：',
  en: 'The new PIN (4 to 12 digits, not shown): ',
};
const again: Sentence = { zh: '请再输入一次：', en: 'Once more: ' };
const differ: Sentence = {
  zh: '两次输入的密码不一致，没有更改；请再运行一次。',
  en: 'The two PINs differ and nothing was changed; run the command once more.',
};
const given: Sentence = {
  zh: '没有收到密码，没有更改；请输入4至12位数字。',
  en: 'There was no PIN and nothing was changed; enter 4 to 12 digits.',
};
const noTerminal: Sentence = {
  zh: '这里不能逐字输入密码；请在终端里运行，或用 --stdin 从标准输入读取。',
  en: 'A PIN can’t be typed here; run the command in a terminal, or let it read with --stdin.',
};
const set: Sentence = {
  zh: '密码已设置；正在运行的展览立即改用新密码。',
  en: 'The PIN is set; a running exhibition takes it at once.',
};
const removed: Sentence = {
  zh: '密码已删除；管理界面现在进不去，程序启动后10分钟内可在屏幕上重新设置。',
  en: 'The PIN is removed; staff can’t come in until a new one is set: here, or on the screen within 10 minutes of a start.',
};
const none: Sentence = { zh: '没有设置过密码，无需删除。', en: 'There is no PIN to remove.' };

/** One line after another, with each question on stderr and nothing of the answers. Undefined when the input ends. */
async function answers(
  input: PinInput,
  questions: readonly string[],
  ask: (question: string) => void,
): Promise<(string | undefined)[]> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output: nowhere, terminal: input.isTTY === true });
  // Ctrl+C ends the input; nothing has been changed by then.
  lines.once('SIGINT', () => lines.close());
  const found: (string | undefined)[] = [];
  try {
    const reader = lines[Symbol.asyncIterator]();
    for (const question of questions) {
      ask(question);
      const next = await reader.next();
      found.push(next.done === true ? undefined : next.value.trim());
    }
  } finally {
    lines.close();
  }
  return found;
}

async function chosen(fromScript: boolean, input: PinInput, io: Io): Promise<string | Sentence> {
  const questions = fromScript ? [''] : [asking[io.language], again[io.language]];
  const [first, second] = await answers(input, questions, (question) => {
    if (question !== '') io.err(question);
  });
  if (first === undefined || first === '') return given;
  return fromScript || first === second ? first : differ;
}

/** Sets the staff's PIN, or removes it. Gives 1 when it isn't changed. */
export async function runPin(args: readonly string[], io: Io, input: PinInput = process.stdin): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: pinArguments, strict: true, allowPositionals: false });
  if (values.data === '') {
    return misused(io, {
      zh: '--data 后面是空的；请写出文件夹，或去掉这个选项。',
      en: '--data is empty; name a folder, or leave the option out.',
    });
  }
  const { folder, pin: file } = dataPaths(values.data ?? usualDataFolder());
  try {
    if (values.remove) {
      const before = await readPin(file, () => new Date());
      await removePin(file);
      tell(io, before.status === 'unset' ? none : removed);
      return 0;
    }
    if (!values.stdin && input.isTTY !== true) return misused(io, noTerminal);
    const pin = await chosen(values.stdin, input, io);
    const objection = typeof pin === 'string' ? pinObjection(pin) : pin;
    if (typeof pin !== 'string' || objection !== undefined) {
      if (objection !== undefined) tell(io, objection);
      return 1;
    }
    await mkdir(folder, { recursive: true });
    await keepPin(file, pin);
    tell(io, set);
    return 0;
  } catch (error) {
    const why = (error as Error).message;
    tell(io, {
      zh: `数据文件夹“${folder}”无法写入（${why}）；密码没有更改。请换用有写入权限的用户，或用 --data 指定展览所用的文件夹。`,
      en: `The data folder "${folder}" can't be written (${why}); the PIN was not changed. Run this as a user who may write there, or name the exhibition's folder with --data.`,
    });
    return 1;
  }
}
