import { describe, expect, test } from 'vitest';
import type { Sentence } from '../../../../../src-main/contract/sentence.ts';
import { clock, lettersOf, readCues } from '../../../../../src-main/exhibition/read/media/web-vtt.ts';
import { sourceText } from '../../../../../src-main/exhibition/read/text-file.ts';

/** The cues of a text and what is told of it, each at the "|" that marks its line. */
function read(marked: string, { seconds = 10, longest = Infinity } = {}) {
  const source = sourceText('c.vtt', marked.replaceAll('|', ''));
  const told: string[] = [];
  const places = marked.split('\n').flatMap((line, index) => (line.includes('|') ? [index + 1] : []));
  const cues = readCues(source, { seconds, longest }, (offset, { en }: Sentence, isRemark) => {
    const { line, column } = source.positionAt(offset);
    expect(column).toBe(1);
    told.push(`${line} ${isRemark === true ? 'remark' : 'error'}: ${en}`);
  });
  return { cues, told, places };
}

/** Read as these cues; nothing is told. */
function expectCues(text: string, ...expected: (readonly [from: number, to: number, words: string])[]): void {
  const { cues, told } = read(text);
  expect(told).toEqual([]);
  expect(cues?.map(({ from, to, words }) => [from, to, words])).toEqual(expected);
}

/** At each marked line one of these is told, and no caption is shown when it is an error. */
function expectTold(marked: string, says: readonly string[], options?: Parameters<typeof read>[1]): void {
  const { cues, told, places } = read(marked, options);
  expect(told).toEqual(says.map((each, index) => expect.stringContaining(`${places[index]} ${each}`)));
  expect(cues === undefined).toBe(says.some((each) => each.startsWith('error')));
}

const cue = '00:01.000 --> 00:02.000\nA';

describe('captions are read', () => {
  test.each([
    ['below a heading with words', `WEBVTT Our film\n\n${cue}`],
    ['below a heading with a tab and words', `WEBVTT\tOur film\n\n${cue}`],
    ['below a heading with lines that tell of the file', `WEBVTT\nKind: captions\nLanguage: en\n\n${cue}`],
    ['directly below the heading', `WEBVTT\n${cue}`],
    ['below several empty lines and lines of spaces', `WEBVTT\n\n \n\t\n${cue}\n \n\n`],
    ['with a number or a name above the times', `WEBVTT\n\n1\n${cue}`],
    ['with a name that begins as a note does', `WEBVTT\n\nNOTES\n${cue}`],
    ['with a name in which a word for notes stands', `WEBVTT\n\nsecond NOTE\n${cue}`],
    ['with hours', 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nA'],
    ['with positions behind the times', 'WEBVTT\n\n00:01.000 --> 00:02.000 align:start line:0\nA'],
    ['with spaces around the times and the words', 'WEBVTT\n\n \t00:01.000 \t-->  00:02.000 \n  A \n'],
    ['beside a note', `WEBVTT\n\nNOTE 00:03.000 --> 00:04.000 is cut\n\n${cue}`],
    ['beside a note of several lines', `WEBVTT\n\nNOTE\n00:03.000 --> 00:04.000\nis cut\n\n${cue}`],
    ['beside styles', `WEBVTT\n\nSTYLE\n::cue { color: red }\n\n${cue}`],
    ['beside regions', `WEBVTT\n\nREGION\nid:left\n\n${cue}`],
  ])('%s', (_name, text) => {
    expectCues(text, [1, 2, 'A']);
  });

  test('in their order, one from the moment on at which the last ends, up to half a second behind the end', () => {
    const text =
      'WEBVTT\n\n00:01.250 --> 00:02.000\nA\nB\n \t\n00:02.000 --> 00:03.000\nC\n\n00:10.000 --> 00:10.500\nD';
    expectCues(text, [1.25, 2, 'A\nB'], [2, 3, 'C'], [10, 10.5, 'D']);
  });

  test('by hours, minutes and seconds', () => {
    const { cues } = read('WEBVTT\n\n01:02:03.500 --> 101:00:00.000\nA', { seconds: 400_000 });
    expect(cues).toEqual([{ from: 3723.5, to: 363_600, words: 'A' }]);
  });

  test.each([
    ['marks of voices and emphasis', '<v Anna>A</v> <i>b</i> <B.loud>c</B>', 'A b c'],
    ['times within the words', 'A <00:01.500>b', 'A b'],
    ['signs written as entities', '&lt;i&gt; &amp;&nbsp;A&lrm;b&rlm;', '<i> &\u00a0Ab'],
    ['signs for less and more', '1 < 2, 4 > 3, 1<2>0, <–>', '1 < 2, 4 > 3, 10, <–>'],
    ['an angle bracket that is closed on another line only', 'A <b\nc> d', 'A <b\nc> d'],
  ])('with %s as a visitor is to see them', (_name, words, shown) => {
    expectCues(`WEBVTT\n\n00:01.000 --> 00:02.000\n${words}`, [1, 2, shown]);
  });
});

const noTimes = 'error: this has no times';
const srt = 'error: a comma in a time is how SRT writes it';
const overlaps = 'error: it overlaps with the one before (00:00:01.000 --> 00:00:02.000)';
const notDivided = 'error: no empty line stands above these times';

describe('captions that would be shown wrongly or never are told at their line', () => {
  test.each([
    ['another file', '|1\n00:00:01,000 --> 00:00:02,000\nA', 'error: these are no WebVTT captions'],
    ['words about WebVTT', '|A webvtt file', 'error: these are no WebVTT captions'],
    ['a heading in small letters', `|webvtt\n\n${cue}`, 'error: the first line must be WEBVTT in capitals'],
    ['a space before the heading', `| WEBVTT\n\n${cue}`, 'error: the first line must be WEBVTT in capitals'],
    ['empty lines before the heading', `|\n\nWEBVTT\n\n${cue}`, 'error: the first line must be WEBVTT in capitals'],
    ['a heading with a letter too many', `|WEBVTTS\n\n${cue}`, 'error: the first line must be WEBVTT in capitals'],
    ['a heading alone', '|WEBVTT', 'error: the file holds no captions'],
    ['a note alone', '|WEBVTT\n\nNOTE\nnothing yet\n', 'error: the file holds no captions'],
    ['words alone', 'WEBVTT\n\n|A\nB', noTimes],
    ['times of another kind', 'WEBVTT\n\nfirst\n|1.0 --> 2.0\nA', noTimes],
    ['a minute of sixty seconds', 'WEBVTT\n\n|00:59.000 --> 00:60.000\nA', noTimes],
    ['something before the times', 'WEBVTT\n\n|at 00:01.000 --> 00:02.000\nA', noTimes],
    ['something directly behind the times', 'WEBVTT\n\n|00:01.000 --> 00:02.0000\nA', noTimes],
    ['times as in SRT', 'WEBVTT\n\n1\n|00:00:01,000 --> 00:00:02,000\nA', srt],
    ['times as in SRT, with spaces around', 'WEBVTT\n|  00:00:01,5--> 00:00:02,000 \nA', srt],
    ['a comma in the words only', 'WEBVTT\n\n|A,1 --> B\nC', noTimes],
    ['no words', 'WEBVTT\n\n|00:01.000 --> 00:02.000\n\n00:03.000 --> 00:04.000\nA', 'error: there are no words'],
    ['a space for words', 'WEBVTT\n\n|00:01.000 --> 00:02.000\n<i>&nbsp;</i>', 'error: there are no words'],
    ['an end before the beginning', 'WEBVTT\n\n|00:02.000 --> 00:01.000\nA', 'error: it ends before it begins'],
    ['an end at the beginning', 'WEBVTT\n\n|00:02.000 --> 00:02.000\nA', 'error: it ends before it begins'],
    ['a beginning before the last end', `WEBVTT\n\n${cue}\n\n2\n|00:01.999 --> 00:03.000\nB`, overlaps],
    ['an end behind the film', 'WEBVTT\n\n|00:09.000 --> 00:10.501\nA', 'error: it lies beyond the end (00:00:10.000)'],
    ['no empty line between two', `WEBVTT\n\n${cue}\n2\n|00:03.000 --> 00:04.000\nB`, notDivided],
    ['no line at all between two', 'WEBVTT\n00:01.000 --> 00:02.000\n|00:03.000 --> 00:04.000\nB', notDivided],
    [
      'nothing between two with many words',
      `WEBVTT\n\n00:01.000 --> 00:09.000\n|00:09.000 --> 00:10.000\n${'a'.repeat(60)}`,
      notDivided,
    ],
    [
      'nothing between two with too many words',
      `WEBVTT\n\n${cue}\n|00:03.000 --> 00:04.000\n${'a'.repeat(90)}`,
      notDivided,
    ],
  ])('%s', (_name, marked, says) => {
    expectTold(marked, [says], { longest: 80 });
  });

  test('each of several, once', () => {
    const marked = `WEBVTT\n\n|A\n\n${cue}\n\n|00:01.500 --> 00:03.000\n\n|00:00:03,000 --> 00:00:04,000\nB`;
    expectTold(marked, [noTimes, overlaps, srt]);
  });
});

describe('captions that are hard to read', () => {
  const lasting = (end: string, words: string): string => `WEBVTT\n\n|00:01.000 --> ${end}\n${words}`;
  const tooLong = 'remark: this is too long to be read while it stands there: divide it, with at most 80 letters each';
  const tooManyHan = tooLong.replace('80 letters', '40 Chinese characters');
  test.each([
    ['as many letters as can be read', lasting('00:09.000', 'a'.repeat(80)), []],
    ['one letter more', lasting('00:09.000', 'a'.repeat(81)), [tooLong]],
    ['half as many Chinese characters', lasting('00:09.000', '鱼'.repeat(40)), []],
    ['one Chinese character more', lasting('00:09.000', '鱼'.repeat(41)), [tooManyHan]],
    ['fifty letters in a second', lasting('00:02.000', 'a'.repeat(50)), []],
    [
      'one letter more in a second',
      lasting('00:02.000', 'a'.repeat(51)),
      ['remark: this stands there for 1 seconds only'],
    ],
    [
      'nine letters for a moment',
      lasting('00:01.100', 'Lighthous'),
      ['remark: this stands there for 0.1 seconds only'],
    ],
    ['too many letters, and for a moment', lasting('00:02.000', 'a'.repeat(81)), [tooLong]],
  ])('are shown all the same, and told of where there are too many letters: %s', (_name, marked, says) => {
    expectTold(marked, says, { longest: 80 });
  });

  test('are not told of where nobody reads them in time, as below a voice', () => {
    expectTold(lasting('00:01.100', 'a'.repeat(400)), []);
  });

  test('are told in Chinese by characters', () => {
    const told: string[] = [];
    readCues(
      { text: lasting('00:09.000', '鱼'.repeat(41)).replace('|', '') },
      { seconds: 10, longest: 80 },
      (_, { zh }) => told.push(zh),
    );
    expect(told).toEqual([expect.stringContaining('不超过40个汉字')]);
  });
});

test.each([
  ['', 0],
  ['fish 1', 6],
  ['鱼ab冰', 6],
  ['，', 1],
])('the room of "%s" is that of %i letters', (words, letters) => {
  expect(lettersOf(words)).toBe(letters);
});

test.each([
  [0, '00:00:00.000'],
  [2.3, '00:00:02.300'],
  [59.0625, '00:00:59.062'],
  [60, '00:01:00.000'],
  [3725.5, '01:02:05.500'],
  [360_000, '100:00:00.000'],
])('%d seconds are written as captions write them: %s', (seconds, written) => {
  expect(clock(seconds)).toBe(written);
});
