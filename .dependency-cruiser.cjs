/**
 * Imports point one way (each arrow reads "is imported by"):
 *
 *   src-main:      contract ← exhibition, fonts, store, log, supervision ← server ← host-* ← cli
 *       in exhibition:   read ← check ← assemble
 *   src-renderer:  contract ← core ← ui ← plates ← scenes ← pictures ← instruments ← surfaces
 *       in core:   time ← model ← words ← state ← gesture, motion, server, sound
 *
 * src-main/setup stands apart: it runs before anything is installed, so it knows nobody and nobody knows it.
 */

/** Folders of src-main from the bottom up; every one may use those in the layers below it. */
const mainLayers = ['contract', 'exhibition|fonts|store|log|supervision', 'server', 'host-[^/]+', 'cli'];

/** The rooms of the exhibition's reading: files and formats, rules, what the page gets. */
const exhibitionRooms = ['read', 'check', 'assemble'];

/** The floors of src-renderer, likewise, and those of its ground floor. */
const floors = ['core', 'ui', 'plates', 'scenes', 'pictures', 'instruments', 'surfaces'];
const coreLayers = ['time', 'model', 'words', 'state', 'gesture|motion|server|sound'];

/** For each layer one rule: nothing in it imports from a layer above. */
function upwards(root, layers) {
  return layers.slice(0, -1).map((layer, rank) => ({
    name: `${root}: imports point one way`,
    severity: 'error',
    comment: `${root}/{${layer}} is used by the layers above it and must not know them.`,
    from: { path: `^${root}/(${layer})/` },
    to: { path: `^${root}/(${layers.slice(rank + 1).join('|')})/` },
  }));
}

/** What may never be imported from where, and why. */
function never(name, from, to, comment) {
  return { name, severity: 'error', ...(comment === undefined ? {} : { comment }), from, to };
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upwards('src-main', mainLayers),
    ...upwards('src-main/exhibition', exhibitionRooms),
    ...upwards('src-renderer', floors),
    ...upwards('src-renderer/core', coreLayers),
    never(
      'neighbours keep apart',
      { path: '^src-main/(exhibition|fonts|store|log|supervision)/' },
      { path: '^src-main/(exhibition|fonts|store|log|supervision)/', pathNot: '^src-main/$1/' },
      'Reading, cutting fonts, keeping, logging and supervising are separate duties; the server brings them together.',
    ),
    never(
      'a host never imports the other',
      { path: '^src-main/(host-[^/]+)/' },
      { path: '^src-main/host-[^/]+/', pathNot: '^src-main/$1/' },
    ),
    never(
      'setup stands apart',
      { path: '^src-main/setup/' },
      { pathNot: '^src-main/setup/', dependencyTypesNot: ['core'] },
      'It runs on Node 20 without node_modules: only itself and what Node brings.',
    ),
    never(
      'nobody needs setup',
      { path: '^src-(main|renderer)/', pathNot: '^src-main/setup/' },
      { path: '^src-main/setup/' },
    ),
    never(
      'packaging stands apart',
      { path: '^src-(main|renderer)/', pathNot: '^src-main/packaging/' },
      { path: '^src-main/packaging/' },
      'It packs what was built and knows nothing of how that works.',
    ),
    never('main never imports the page', { path: '^src-main/' }, { path: '^src-renderer/' }),
    never(
      'the page knows only the contract',
      { path: '^src-renderer/' },
      { path: '^src-main/', pathNot: '^src-main/contract/' },
    ),
    never(
      'the page takes types from the contract',
      { path: '^src-renderer/' },
      {
        path: '^src-main/contract/',
        pathNot:
          '^src-main/contract/(setting-bounds|blocked-calls|staff|views|exhibit|words/[^/]+|visits|bytes|sheet-width)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
      'Schemas belong to main; only views, exhibits, words, blocked calls, what staff may ask of the host and withdraw, the bounds of settings and figures, and how wide a layer is cut are values that both sides share.',
    ),
    never(
      'what the page shares is pure',
      {
        path: '^src-main/contract/(setting-bounds|blocked-calls|staff|views|exhibit|words/[^/]+|visits|bytes|sheet-width)\\.ts$',
      },
      { dependencyTypesNot: ['local', 'type-only'] },
    ),
    never(
      'the model is pure',
      { path: '^src-renderer/core/model/' },
      { path: '(node_modules/(svelte|hono|@hono)/|\\.svelte(\\.ts)?$|\\.css$)' },
      'Rules know no Svelte, no DOM and no Node.',
    ),
    never('the page has no Node', { path: '^src-renderer/' }, { dependencyTypes: ['core'] }),
    never(
      'instruments keep apart',
      { path: '^src-renderer/instruments/([^/]+)/' },
      { path: '^src-renderer/instruments/', pathNot: '^src-renderer/instruments/$1/' },
      'The surface brings instruments together.',
    ),
    never(
      'surfaces keep apart',
      { path: '^src-renderer/surfaces/([^/]+)/' },
      { path: '^src-renderer/surfaces/', pathNot: '^src-renderer/surfaces/$1/' },
      'What two of them need lies on a floor below.',
    ),
    never(
      'a scene never imports another',
      { path: '^src-renderer/scenes/([^/]+)/' },
      { path: '^src-renderer/scenes/[^/]+/', pathNot: '^src-renderer/scenes/($1|engine)/' },
    ),
    never('no cycles', {}, { circular: true }),
    never('no import of what is not there', {}, { couldNotResolve: true }),
    never(
      'what ships needs no tool',
      { path: '^src-main/', pathNot: '^src-main/(setup|packaging|development)/' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/electron/' },
      'A package that the running program needs is a dependency, not a development dependency.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.svelte.ts', '.svelte', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
    },
  },
};
