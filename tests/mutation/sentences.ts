/**
 * A plugin of Stryker: leaves the words of sentences as they are. The readers and the store say what is wrong as
 * `{ zh: '…', en: '…' }` beside the rule that finds it; a test of every wording would only repeat it. What decides which
 * sentence is said stays mutated, but for a choice of words inside a template.
 */

/** What is used of a node of Babel's syntax tree and its place. */
interface NodePath {
  readonly node: { readonly type: string };
  readonly parent: unknown;
  readonly parentPath: { readonly parent: unknown } | null;
}

const words = new Set(['StringLiteral', 'TemplateLiteral']);
const languages = ['zh', 'en'];

/** The name under which a property stands in its object; undefined for anything else. */
function nameOf(property: unknown): string | undefined {
  const { type, key } = property as { type?: string; key?: { name?: string } };
  return type === 'ObjectProperty' ? key?.name : undefined;
}

/** Why a place is not mutated; undefined where it is. */
export function shouldIgnore({ node, parent, parentPath }: NodePath): string | undefined {
  if (!words.has(node.type) || !languages.includes(nameOf(parent) ?? '')) return undefined;
  const siblings = (parentPath?.parent as { properties?: readonly unknown[] } | undefined)?.properties ?? [];
  const names = siblings.map(nameOf);
  return languages.every((language) => names.includes(language)) ? 'The wording of a sentence.' : undefined;
}

export const strykerPlugins = [{ kind: 'Ignore', name: 'sentences', value: { shouldIgnore } }];
