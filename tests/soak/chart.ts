/** The samples of a run as a picture: a small diagram for each thing that was measured, over the visits. */
import { type Metric, metrics } from './metrics.ts';
import { figure, type Row, seriesOf } from './row.ts';
import type { Sample } from './sample.ts';
import type { Verdict } from './trend.ts';

/** CSS pixels. */
const panel = { width: 300, height: 170, top: 46, right: 12, bottom: 24, left: 12 };
const columns = 3;
const heading = 44;

const ink = '#12261F';
const paper = '#F5F0E4';
const colours: Readonly<Record<Verdict, string>> = { flat: '#2F7A63', unclear: '#7A5A1E', grows: '#B8431A' };

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const round = (value: number): string => value.toFixed(1);

interface Scale {
  readonly x: (visits: number) => number;
  readonly y: (value: number) => number;
}

/** A range that has some height also where nothing changes: noise of a thousandth shall not look like a mountain. */
function rangeOf(values: readonly number[]): { readonly low: number; readonly high: number } {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const least = Math.max(Math.abs(high) * 0.05, 1);
  const more = Math.max(0, least - (high - low)) / 2;
  return { low: low - more, high: high + more };
}

function trendLine(
  { perVisit }: Row,
  measured: readonly { readonly x: number; readonly y: number }[],
  { x, y }: Scale,
): string {
  const [first, last] = [measured[0], measured.at(-1)];
  if (perVisit === null || first === undefined || last === undefined) return '';
  const count = measured.length;
  const middle = {
    x: measured.reduce((sum, each) => sum + each.x, 0) / count,
    y: measured.reduce((sum, each) => sum + each.y, 0) / count,
  };
  const at = (visits: number): number => y(middle.y + perVisit * (visits - middle.x));
  const [from, to] = [first.x, last.x];
  return `<line x1="${round(x(from))}" y1="${round(at(from))}" x2="${round(x(to))}" y2="${round(at(to))}" stroke="${ink}" stroke-width="1.5"/>`;
}

function panelOf(metric: Metric, row: Row, samples: readonly Sample[]): string {
  const series = seriesOf(metric, samples);
  const measured = seriesOf(
    metric,
    samples.filter(({ minutes }) => minutes >= 0),
  );
  const { low, high } = rangeOf(series.map(({ y }) => y));
  const [from, to] = [series[0]?.x ?? 0, series.at(-1)?.x ?? 1];
  const inner = { width: panel.width - panel.left - panel.right, height: panel.height - panel.top - panel.bottom };
  const scale: Scale = {
    x: (visits) => panel.left + ((visits - from) / Math.max(1, to - from)) * inner.width,
    y: (value) => panel.top + (1 - (value - low) / (high - low)) * inner.height,
  };
  const warm = scale.x(measured[0]?.x ?? from) - panel.left;
  const dots = series
    .map(({ x, y }) => `<circle cx="${round(scale.x(x))}" cy="${round(scale.y(y))}" r="1.8"/>`)
    .join('');
  const unit = metric.unit === '' ? '' : ` ${metric.unit}`;
  const told =
    row.perVisit === null
      ? `at most ${figure(row.most)}${unit}`
      : `${figure(row.perVisit)} (${figure(row.low)} to ${figure(row.high)})${unit} a visit`;
  const colour = colours[row.verdict];
  return [
    `<text x="${panel.left}" y="16" font-weight="600">${escape(metric.name)}</text>`,
    `<text x="${panel.width - panel.right}" y="16" text-anchor="end" font-weight="600" fill="${colour}">${row.verdict}</text>`,
    `<text x="${panel.left}" y="32">${escape(told)}</text>`,
    `<rect x="${panel.left}" y="${panel.top}" width="${round(warm)}" height="${inner.height}" fill="${ink}" opacity="0.08"/>`,
    `<rect x="${panel.left}" y="${panel.top}" width="${inner.width}" height="${inner.height}" fill="none" stroke="${ink}" stroke-opacity="0.3"/>`,
    `<g fill="${colour}">${dots}</g>`,
    trendLine(row, measured, scale),
    `<text x="${panel.left}" y="${panel.height - 8}">${figure(low)} … ${figure(high)}${unit}</text>`,
    `<text x="${panel.width - panel.right}" y="${panel.height - 8}" text-anchor="end">visit ${from} … ${to}</text>`,
  ].join('');
}

/** Draws every sample, the warm-up on grey ground, and the line through what was judged. */
export function chartOf(title: string, samples: readonly Sample[], rows: readonly Row[]): string {
  const size = { width: columns * panel.width, height: heading + Math.ceil(metrics.length / columns) * panel.height };
  const panels = metrics.flatMap((metric, index) => {
    const row = rows[index];
    if (row === undefined) return [];
    const at = `${(index % columns) * panel.width},${heading + Math.floor(index / columns) * panel.height}`;
    return [`<g transform="translate(${at})">${panelOf(metric, row, samples)}</g>`];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="11" fill="${ink}">`,
    `<rect width="100%" height="100%" fill="${paper}"/>`,
    `<text x="${panel.left}" y="28" font-size="15" font-weight="600">${escape(title)}</text>`,
    ...panels,
    '</svg>',
    '',
  ].join('\n');
}
