/** What `nianlun --help` and `nianlun --version` say. */
import { readFile } from 'node:fs/promises';
import type { Sentence } from '../contract/sentence.ts';
import type { Folders } from './folders.ts';

const helpWords: readonly string[] = ['--help', '-h', 'help'];
const versionWords: readonly string[] = ['--version', '-v'];

/** Whether help or the version is asked for, alone or behind a command. */
export function askedAbout(args: readonly string[]): 'help' | 'version' | undefined {
  const [first = '', ...rest] = args;
  if (helpWords.includes(first) || rest.some((word) => word === '--help' || word === '-h')) return 'help';
  return versionWords.includes(first) ? 'version' : undefined;
}

/** The version as the program's own package.json has it. */
export async function programVersion({ manifest }: Folders): Promise<string> {
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string };
  return version;
}

export const usage: Sentence = {
  zh: `用法：nianlun [命令] [选项]

run     展出（不写命令时即为 run）
        --exhibition 文件夹   展览；不写则用随附的展览
        --mode kiosk|present|display
        --host auto|electron|chromium
        --windowed            普通窗口，不占满屏幕
        --headless            不开窗口，只给出本机浏览器可打开的地址
        --data 文件夹         设置、日志和参观计数的存放处
        --language zh|en|both --map rings|globe
check   检查展览文件夹，逐条列出问题：nianlun check 文件夹
        --release             未经审阅的内容也算错误
        --today 日期          以这一天判断资料是否过期
        --json  --language zh|en
shot    为画面拍图片：nianlun shot --view home:1990 --out 图片.png
        --view、--language、--size 可写多次，此时 --out 的文件名要含 {view}、{language}、{size}
        --size 1920x1080  --text-size 1|2|3  --contrast high  --reach low  --motion calm
        --map rings|globe  --ground night|paper  --diagonal 英寸  --distance 米
        --exhibition 文件夹  --host chromium
bake    预先绘制全部画面，展出时打开即见：nianlun bake --size 1920x1080
        --size 可写多次；不写则为 1920x1080
        --exhibition 文件夹  --data 文件夹
        --out 文件夹          绘好的部件只存入此文件夹，不写入数据文件夹
handout 把展览排成A4手册，一个PDF文件：nianlun handout --out 手册.pdf
        --language zh|en|both
        --notes               附讲解提示
        --review              审定稿：每段文字附编号、出处和审阅日期，留出批注处
        --exhibition 文件夹  --data 文件夹（撤下的内容不印）
visits  列出观众数据：只有总数，不记录任何人
        --since 日期          从这一天起
        --csv 文件            写成表格文件，Excel 和 WPS 可直接打开
        --data 文件夹  --exhibition 文件夹
doctor  检查本机是否适合展出，逐项给出结果和下一步；有问题时退出码为 1
        --data 文件夹  --exhibition 文件夹  --json  --language zh|en
pin     设置管理界面的密码（4至12位数字）：在终端里输入两次，屏幕不显示
        --stdin               从标准输入读一行，供脚本使用
        --remove              删除密码；程序启动后10分钟内可在屏幕上重新设置
        --data 文件夹

--help 显示本说明；--version 显示版本。`,
  en: `Usage: nianlun [command] [options]

run     shows the exhibition (also without a command)
        --exhibition FOLDER   the exhibition; without it, the one that comes with the program
        --mode kiosk|present|display
        --host auto|electron|chromium
        --windowed            an ordinary window instead of the whole screen
        --headless            no window, only an address for a browser of this machine
        --data FOLDER         where settings, logs and the count of visits are kept
        --language zh|en|both --map rings|globe
check   lists every problem of an exhibition: nianlun check FOLDER
        --release             what nobody has reviewed is an error too
        --today DATE          the day by which sources are past their review
        --json  --language zh|en
shot    takes pictures of views: nianlun shot --view home:1990 --out picture.png
        --view, --language and --size may be repeated; the name after --out then needs {view}, {language}, {size}
        --size 1920x1080  --text-size 1|2|3  --contrast high  --reach low  --motion calm
        --map rings|globe  --ground night|paper  --diagonal INCHES  --distance METRES
        --exhibition FOLDER  --host chromium
bake    draws all pictures ahead, so that each is there at once: nianlun bake --size 1920x1080
        --size may be repeated; without it 1920x1080
        --exhibition FOLDER  --data FOLDER
        --out FOLDER          lays the finished parts down in this folder only
handout makes an A4 booklet of the exhibition, one PDF: nianlun handout --out booklet.pdf
        --language zh|en|both
        --notes               with the guide's notes
        --review              the sign-off copy: each text with its id, sources and day of review, and room for the pen
        --exhibition FOLDER  --data FOLDER (what staff have withdrawn is not printed)
visits  prints the visitor figures: sums only, nothing of anybody
        --since DATE          from this day on
        --csv FILE            writes a table that Excel and WPS open
        --data FOLDER  --exhibition FOLDER
doctor  looks at everything that this machine needs for the show, with a next step each; exit 1 on a problem
        --data FOLDER  --exhibition FOLDER  --json  --language zh|en
pin     sets the staff's PIN (4 to 12 digits): typed twice in a terminal, not shown
        --stdin               reads one line from standard input, for scripts
        --remove              removes it; a new one may be set on the screen within 10 minutes of a start
        --data FOLDER

--help prints this; --version the version.`,
};
