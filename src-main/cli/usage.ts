/** What `nianlun --help`, `nianlun COMMAND --help` and `nianlun --version` say. */
import { readFile } from 'node:fs/promises';
import type { Sentence } from '../contract/sentence.ts';
import type { Folders } from './folders.ts';

const helpWords: readonly string[] = ['--help', '-h', 'help'];
const versionWords: readonly string[] = ['--version', '-v'];

export type Command = keyof typeof commandHelp;

/** Whether a word names a command. */
export function isCommand(word: string): word is Command {
  return Object.hasOwn(commandHelp, word);
}

/** What is asked about: the version, or help, with one command or with all of them. */
export type About = { readonly about: 'version' } | { readonly about: 'help'; readonly command?: Command };

/** Whether help or the version is asked for, alone, behind a command, or with a command behind it. */
export function askedAbout(args: readonly string[]): About | undefined {
  const [first = '', ...rest] = args;
  const asksHelp = helpWords.includes(first);
  if (asksHelp || rest.some((word) => word === '--help' || word === '-h')) {
    const command = asksHelp ? (rest[0] ?? '') : first;
    return isCommand(command) ? { about: 'help', command } : { about: 'help' };
  }
  return versionWords.includes(first) ? { about: 'version' } : undefined;
}

/** The version as the program's own package.json has it. */
export async function programVersion({ manifest }: Folders): Promise<string> {
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string };
  return version;
}

const commandHelp = {
  run: {
    zh: `run     展出（不写命令时即为 run）
        --exhibition 文件夹   展览；不写则用随附的展览
        --mode kiosk|present|display
        --host auto|electron|chromium
        --windowed            普通窗口，不占满屏幕；--size 1280x720 为画面的大小
        --headless            不开窗口，只给出本机浏览器可打开的地址
                              （--mode present 时另给出讲解台的地址；由本机浏览器展示时，
                              开窗口也会给出，由 Electron 展示时没有）
        --data 文件夹         设置、日志和参观计数的存放处
        --language zh|en|both --map rings|globe`,
    en: `run     shows the exhibition (also without a command)
        --exhibition FOLDER   the exhibition; without it, the one that comes with the program
        --mode kiosk|present|display
        --host auto|electron|chromium
        --windowed            an ordinary window instead of the whole screen; --size 1280x720 is that of its page
        --headless            no window, only an address for a browser of this machine
                              (with --mode present that of the guide's page too, also with a window of
                              this machine's browser; with one of Electron's there is no such address)
        --data FOLDER         where settings, logs and the count of visits are kept
        --language zh|en|both --map rings|globe`,
  },
  check: {
    zh: `check   检查展览文件夹，逐条列出问题：nianlun check 文件夹
        --release             未经审阅的内容也算错误
        --today 日期          以这一天判断资料是否过期
        --json  --language zh|en`,
    en: `check   lists every problem of an exhibition: nianlun check FOLDER
        --release             what nobody has reviewed is an error too
        --today DATE          the day by which sources are past their review
        --json  --language zh|en`,
  },
  shot: {
    zh: `shot    为画面拍图片：nianlun shot --view home:1990 --out 图片.png
        --view、--language、--size 可写多次，此时 --out 的文件名要含 {view}、{language}、{size}
        --size 1920x1080  --text-size 1|2|3  --contrast high  --reach low  --motion calm
        --map rings|globe  --ground night|paper  --diagonal 英寸  --distance 米
        --exhibition 文件夹  --host chromium`,
    en: `shot    takes pictures of views: nianlun shot --view home:1990 --out picture.png
        --view, --language and --size may be repeated; the name after --out then needs {view}, {language}, {size}
        --size 1920x1080  --text-size 1|2|3  --contrast high  --reach low  --motion calm
        --map rings|globe  --ground night|paper  --diagonal INCHES  --distance METRES
        --exhibition FOLDER  --host chromium`,
  },
  bake: {
    zh: `bake    预先绘制全部画面，展出时打开即见：nianlun bake --size 1920x1080
        --size 可写多次；不写则为 1920x1080
        --exhibition 文件夹  --data 文件夹
        --out 文件夹          绘好的部件只存入此文件夹，不写入数据文件夹`,
    en: `bake    draws all pictures ahead, so that each is there at once: nianlun bake --size 1920x1080
        --size may be repeated; without it 1920x1080
        --exhibition FOLDER  --data FOLDER
        --out FOLDER          lays the finished parts down in this folder only`,
  },
  handout: {
    zh: `handout 把展览排成A4手册，一个PDF文件：nianlun handout --out 手册.pdf
        --language zh|en|both
        --notes               附讲解提示
        --review              送审稿：每段文字附编号、出处和审阅日期，留出批注处
        --exhibition 文件夹  --data 文件夹（撤下的内容不印）`,
    en: `handout makes an A4 booklet of the exhibition, one PDF: nianlun handout --out booklet.pdf
        --language zh|en|both
        --notes               with the guide's notes
        --review              the sign-off copy: each text with its id, sources and day of review, and room for the pen
        --exhibition FOLDER  --data FOLDER (what staff have withdrawn is not printed)`,
  },
  visits: {
    zh: `visits  列出观众数据：只有总数，不记录任何人
        --since 日期          从这一天起
        --csv 文件            写成表格文件，Excel 和 WPS 可直接打开
        --data 文件夹  --exhibition 文件夹`,
    en: `visits  prints the visitor figures: sums only, nothing of anybody
        --since DATE          from this day on
        --csv FILE            writes a table that Excel and WPS open
        --data FOLDER  --exhibition FOLDER`,
  },
  doctor: {
    zh: `doctor  检查本机是否适合展出，逐项给出结果和下一步；有问题时退出码为 1
        --data 文件夹  --exhibition 文件夹  --json  --language zh|en`,
    en: `doctor  looks at everything that this machine needs for the show, with a next step each; exit 1 on a problem
        --data FOLDER  --exhibition FOLDER  --json  --language zh|en`,
  },
  pin: {
    zh: `pin     设置管理界面的密码（4至12位数字）：在终端里输入两次，屏幕不显示
        --stdin               从标准输入读一行，供脚本使用
        --remove              删除密码；程序启动后10分钟内可在屏幕上重新设置
        --data 文件夹`,
    en: `pin     sets the staff's PIN (4 to 12 digits): typed twice in a terminal, not shown
        --stdin               reads one line from standard input, for scripts
        --remove              removes it; a new one may be set on the screen within 10 minutes of a start
        --data FOLDER`,
  },
} as const satisfies Readonly<Record<string, Sentence>>;

/** Help with one command, or with all of them. */
export function help(language: 'zh' | 'en', command?: Command): string {
  if (command !== undefined) {
    const usage = { zh: `用法：nianlun ${command} [选项]`, en: `Usage: nianlun ${command} [options]` };
    return `${usage[language]}\n\n${commandHelp[command][language]}`;
  }
  const usage = { zh: '用法：nianlun [命令] [选项]', en: 'Usage: nianlun [command] [options]' };
  const last = {
    zh: '--help 显示本说明，写在命令后面只显示该命令的说明；--version 显示版本。',
    en: '--help prints this, behind a command what concerns that command alone; --version the version.',
  };
  const all = Object.values(commandHelp).map((each) => each[language]);
  return [usage[language], '', ...all, '', last[language]].join('\n');
}
