import type { Route, RouteStop } from '../../contract/exhibition.ts';
import { backedValues, checkNumbers, givenFigures } from '../check/ledger.ts';
import type { Pass } from '../check/pass.ts';
import { collectionSchema, featureSchema, pointSchema, routeSchema, stopSchema } from '../check/schema/files.ts';
import { conform } from '../check/schema/issues.ts';
import { id as idSchema } from '../check/schema/parts.ts';
import { checkTexts } from '../check/texts.ts';
import { unknownFile } from '../check/unknown-files.ts';
import { readJson } from '../read/json.ts';
import { isMapping, type Located, valueAt } from '../read/located.ts';
import { fileStart } from '../read/problem.ts';
import { readText } from '../read/text-file.ts';
import { compact } from './compact.ts';
import { toFigure } from './figures.ts';

/** Every line below routes/, by file name. */
export async function readRoutes(pass: Pass): Promise<Route[]> {
  const routes: Route[] = [];
  for (const { name, path, kind } of (await pass.folder.list('routes')) ?? []) {
    if (kind === 'folder' || !name.endsWith('.geojson')) {
      unknownFile(path, pass.report);
      continue;
    }
    const route = await readRoute(name.slice(0, -'.geojson'.length), path, pass);
    if (route !== undefined) routes.push(route);
  }
  return routes;
}

async function readRoute(id: string, path: string, pass: Pass): Promise<Route | undefined> {
  const { report, claims, known } = pass;
  if (!idSchema.safeParse(id).success) {
    report.error(path, fileStart, {
      zh: `文件名“${id}”只能用小写字母、数字和短横：请改名`,
      en: `the file name "${id}" may hold lower-case letters, digits and hyphens only: rename it`,
    });
  }
  claims.id('route', id, path, fileStart);
  const source = await readText(pass, path);
  const located = source && readJson(source, report);
  if (located?.sound !== true) return undefined;
  const whole = conform(collectionSchema, located, [], report);
  if (!isMapping(located.value)) return undefined;
  checkTexts(located, pass);
  const head = conform(routeSchema(known), located, ['properties'], report);
  const stops = readStops(located, pass);
  checkLead(located, pass);
  if (head === undefined || whole === undefined) return undefined;
  return compact({ ...head, id, figures: (head.figures ?? []).map(toFigure), note: head.note, stops });
}

function readStops(located: Located, pass: Pass): RouteStop[] {
  const features = isMapping(located.value) ? located.value['features'] : undefined;
  if (!Array.isArray(features)) return [];
  const stops: RouteStop[] = [];
  const seen = new Set<string>();
  const schema = stopSchema(pass.known);
  features.forEach((feature: unknown, index) => {
    const path = ['features', index];
    const shell = conform(featureSchema, located, path, pass.report);
    const stop = conform(schema, located, [...path, 'properties'], pass.report);
    if (!isMapping(feature)) return;
    const properties = isMapping(feature['properties']) ? feature['properties'] : {};
    const geometry = feature['geometry'];
    if (geometry !== undefined) conform(pointSchema, located, [...path, 'geometry'], pass.report);
    else if (properties['kind'] === 'station') {
      pass.report.error(located.file, located.at([...path, 'geometry'], 'key'), {
        zh: '车站没有坐标：请填写 geometry（Point）；只作文字的途经国家用 "kind": "country"',
        en: 'a station needs its coordinates: fill in geometry (a Point); a country that is only named has "kind": "country"',
      });
    }
    const id = properties['id'];
    if (typeof id === 'string' && seen.has(id)) {
      pass.report.error(located.file, located.at([...path, 'properties', 'id']), {
        zh: `编号“${id}”在这条线路上重复：请换一个`,
        en: `the id "${id}" is used twice on this line: choose another`,
      });
    }
    if (typeof id === 'string') seen.add(id);
    if (stop === undefined || shell === undefined) return;
    const { gauge_change: gaugeChange, ...rest } = stop;
    stops.push(compact({ ...rest, gaugeChange: gaugeChange ?? false }));
  });
  return stops;
}

/** The lead of a line is a text like any other: its numbers come from the line's figures. */
function checkLead(located: Located, pass: Pass): void {
  const backed = backedValues(valueAt(located.value, ['properties', 'figures']));
  const given = givenFigures(located, ['properties', 'figures']);
  for (const language of pass.known.languages ?? []) {
    const path = ['properties', 'lead', language];
    if (valueAt(located.value, path) === undefined) continue;
    const { text } = located.source;
    const start = located.offset(path);
    // From the opening quotation mark to the closing one.
    const end = start + (/^"(?:[^"\\]|\\.)*"/.exec(text.slice(start))?.[0].length ?? 0);
    checkNumbers(located.source, { start, end }, language, backed, pass, given);
  }
}
