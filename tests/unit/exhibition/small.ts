/** The smallest exhibition without a problem. */
export const small: Readonly<Record<string, string>> = {
  'exhibition.yaml': `id: small
version: "1"
title: { zh: 小展, en: Small }
invitation: { zh: 请触摸, en: Touch }
languages: [zh, en]
span: { from: 1950, to: 2000 }
home: { name: { zh: 小城, en: Littleton }, lat: 10, lon: 20 }
`,
  'sources.yaml': `book:
  title: { zh: 书, en: Book }
  publisher: { zh: 出版社, en: Press }
  grade: A
`,
  'chapters/first/chapter.yaml': `year: 1960
scene: growth-rings
importance: 1
minutes: 2
figures:
  - { number: 150000, unit: { zh: 辆, en: cars }, as_of: "1960", sources: [book] }
sources: [book]
`,
  'chapters/first/zh.md': '# 标题\n\n导语。\n\n## 小标题\n\n年产15万辆。[^book]\n\n# notes\n\n备注\n',
  'chapters/first/en.md': '# Title\n\nLead.\n\n## Heading\n\nThey built 150,000 cars. [^book]\n\n# notes\n\nNote\n',
  'moments.yaml': `- id: one
  year: 1970
  title: { zh: 一, en: One }
  text: { zh: 一件事。, en: Something. }
  sources: [book]
`,
  'cities.csv':
    'id,name_zh,name_en,country_zh,country_en,lat,lon,year,kind,source\nacity,甲城,Acity,甲国,Aland,1,2,1980,sister,book\n',
  'routes/line.geojson': `{
  "type": "FeatureCollection",
  "properties": { "title": { "zh": "线", "en": "Line" }, "lead": { "zh": "导语", "en": "Lead" }, "sources": ["book"] },
  "features": [
    { "type": "Feature", "geometry": { "type": "Point", "coordinates": [20, 10] },
      "properties": { "id": "start", "kind": "station", "name": { "zh": "始", "en": "Start" }, "sources": ["book"] } },
    { "type": "Feature", "geometry": null,
      "properties": { "id": "land", "kind": "country", "name": { "zh": "国", "en": "Land" }, "sources": ["book"] } }
  ]
}
`,
};
