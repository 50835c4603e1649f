/**
 * The bundled faces as a print shop wants them. Variable fonts reach a PDF only as drawings of letters, so every slice that
 * is needed is fetched at a fixed weight: the program cuts it when an address asks for one.
 */

interface Cut {
  readonly family: string;
  readonly bundled: string;
  readonly weights: readonly number[];
}

const cuts: readonly Cut[] = [
  { family: 'Nianlun Sans', bundled: 'Noto Sans SC Variable', weights: [400, 600] },
  { family: 'Nianlun Serif', bundled: 'Noto Serif SC Variable', weights: [400, 700] },
];

/** Declares the fixed weights beside the variable faces of the page's style sheets. */
export function declarePrintFonts(page: Document): void {
  const faces = [...page.styleSheets].flatMap((sheet) =>
    [...sheet.cssRules]
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(({ style }) => ({ style, base: sheet.href ?? page.baseURI })),
  );
  const rules = cuts.flatMap(({ family, bundled, weights }) =>
    faces
      .filter(({ style }) => style.getPropertyValue('font-family').replaceAll(/["']/g, '') === bundled)
      .flatMap(({ style, base }) => weights.map((weight) => fixed(style, base, family, weight))),
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join('\n'));
  page.adoptedStyleSheets.push(sheet);
}

function fixed(style: CSSStyleDeclaration, base: string, family: string, weight: number): string {
  const [, address = ''] = /url\(["']?([^"')]+)["']?\)/.exec(style.getPropertyValue('src')) ?? [];
  const file = new URL(address, base);
  file.searchParams.set('weight', String(weight));
  const kept = ['unicode-range', 'size-adjust']
    .map((name) => [name, style.getPropertyValue(name)] as const)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}:${value};`);
  return `@font-face{font-family:"${family}";font-weight:${weight};src:url("${file.href}");${kept.join('')}}`;
}
