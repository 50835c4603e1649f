/**
 * Imports point one way (each arrow reads "is imported by"):
 *
 *   src-main:      contract ← exhibition, fonts, store, log, supervision ← server ← host-* ← cli
 *       in exhibition:   read ← check ← assemble
 *   src-renderer:  contract ← core ← ui ← plates ← scenes ← instruments ← surfaces
 *       in core:   time ← model ← words ← state ← gesture, motion, server, sound
 *
 * src-main/setup stands apart: it runs before anything is installed, so it knows nobody and nobody knows it.
 */

/** Folders of src-main from the bottom up; every one may use those in the layers below it. */
const mainLayers = ['contract', 'exhibition|fonts|store|log|supervision', 'server', 'host-[^/]+', 'cli'];

/** The rooms of the exhibition's reading: files and formats, rules, what the page gets. */
const exhibitionRooms = ['read', 'check', 'assemble'];

/** The floors of src-renderer, likewise, and those of its ground floor. */
const floors = ['core', 'ui', 'plates', 'scenes', 'instruments', 'surfaces'];
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

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...upwards('src-main', mainLayers),
    ...upwards('src-main/exhibition', exhibitionRooms),
    ...upwards('src-renderer', floors),
    ...upwards('src-renderer/core', coreLayers),
    {
      name: 'neighbours keep apart',
      severity: 'error',
      comment:
        'Reading, cutting fonts, keeping, logging and supervising are separate duties; the server brings them together.',
      from: { path: '^src-main/(exhibition|fonts|store|log|supervision)/' },
      to: { path: '^src-main/(exhibition|fonts|store|log|supervision)/', pathNot: '^src-main/$1/' },
    },
    {
      name: 'a host never imports the other',
      severity: 'error',
      from: { path: '^src-main/(host-[^/]+)/' },
      to: { path: '^src-main/host-[^/]+/', pathNot: '^src-main/$1/' },
    },
    {
      name: 'setup stands apart',
      severity: 'error',
      comment: 'It runs on Node 20 without node_modules: only itself and what Node brings.',
      from: { path: '^src-main/setup/' },
      to: { pathNot: '^src-main/setup/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'nobody needs setup',
      severity: 'error',
      from: { path: '^src-(main|renderer)/', pathNot: '^src-main/setup/' },
      to: { path: '^src-main/setup/' },
    },
    {
      name: 'packaging stands apart',
      severity: 'error',
      comment: 'It packs what was built and knows nothing of how that works.',
      from: { path: '^src-(main|renderer)/', pathNot: '^src-main/packaging/' },
      to: { path: '^src-main/packaging/' },
    },
    {
      name: 'main never imports the page',
      severity: 'error',
      from: { path: '^src-main/' },
      to: { path: '^src-renderer/' },
    },
    {
      name: 'the page knows only the contract',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { path: '^src-main/', pathNot: '^src-main/contract/' },
    },
    {
      name: 'the page takes types from the contract',
      severity: 'error',
      comment:
        'Schemas belong to main; only views, exhibits, words, blocked calls, what staff may ask of the host and withdraw, and the bounds of settings and figures are values that both sides share.',
      from: { path: '^src-renderer/' },
      to: {
        path: '^src-main/contract/',
        pathNot: '^src-main/contract/(setting-bounds|blocked-calls|staff|views|exhibit|words/[^/]+|visits|bytes)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'what the page shares is pure',
      severity: 'error',
      from: {
        path: '^src-main/contract/(setting-bounds|blocked-calls|staff|views|exhibit|words/[^/]+|visits|bytes)\\.ts$',
      },
      to: { dependencyTypesNot: ['local', 'type-only'] },
    },
    {
      name: 'the model is pure',
      severity: 'error',
      comment: 'Rules know no Svelte, no DOM and no Node.',
      from: { path: '^src-renderer/core/model/' },
      to: { path: '(node_modules/(svelte|hono|@hono)/|\\.svelte(\\.ts)?$|\\.css$)' },
    },
    {
      name: 'the page has no Node',
      severity: 'error',
      from: { path: '^src-renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'instruments keep apart',
      severity: 'error',
      comment: 'The surface brings instruments together.',
      from: { path: '^src-renderer/instruments/([^/]+)/' },
      to: { path: '^src-renderer/instruments/', pathNot: '^src-renderer/instruments/$1/' },
    },
    {
      name: 'surfaces keep apart',
      severity: 'error',
      comment: 'What two of them need lies on a floor below.',
      from: { path: '^src-renderer/surfaces/([^/]+)/' },
      to: { path: '^src-renderer/surfaces/', pathNot: '^src-renderer/surfaces/$1/' },
    },
    {
      name: 'a scene never imports another',
      severity: 'error',
      from: { path: '^src-renderer/scenes/([^/]+)/' },
      to: { path: '^src-renderer/scenes/[^/]+/', pathNot: '^src-renderer/scenes/($1|engine)/' },
    },
    {
      name: 'no cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no import of what is not there',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'what ships needs no tool',
      severity: 'error',
      comment: 'A package that the running program needs is a dependency, not a development dependency.',
      from: { path: '^src-main/', pathNot: '^src-main/(setup|packaging|development)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/electron/' },
    },
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
