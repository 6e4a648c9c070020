// The floor table: each room and the rooms it may import (CONTRIBUTING.md, «The house»).
const ABOVE_MODEL = ['model'];
const FLOORS = {
  model: [],
  khmer: ABOVE_MODEL,
  templating: ABOVE_MODEL,
  disk: ABOVE_MODEL,
  messages: ABOVE_MODEL,
  content: ['model', 'khmer'],
  markdown: ['model', 'khmer'],
  lint: ['model', 'khmer'],
  media: ABOVE_MODEL,
  edition: ['model', 'khmer'],
  search: ['model', 'khmer'],
  validate: ['model', 'khmer'],
  pages: ['model', 'khmer', 'templating', 'messages'],
  feeds: ['model', 'khmer', 'templating', 'messages'],
  import: ['model', 'khmer'],
  build: [
    ...['model', 'khmer', 'templating', 'disk', 'messages'],
    ...['content', 'markdown', 'media', 'lint', 'edition', 'pages', 'feeds', 'search', 'import', 'validate'],
  ],
  serve: ['model', 'disk', 'build'],
  // The one room that speaks to the network.
  ping: ['model', 'disk', 'build'],
  cli: [
    ...['serve', 'ping', 'model', 'khmer', 'templating', 'disk', 'messages'],
    ...['content', 'markdown', 'media', 'lint', 'edition', 'pages', 'feeds', 'search', 'import', 'validate', 'build'],
  ],
};

// One library, one room.
const LIBRARIES = {
  commander: 'cli',
  handlebars: 'templating',
  'gray-matter': 'content',
  zod: 'content',
  yaml: 'content',
  'fastest-levenshtein': 'content',
  'markdown-it': 'markdown',
  'markdown-it-anchor': 'markdown',
  'markdown-it-attrs': 'markdown',
  'markdown-it-footnote': 'markdown',
  'markdown-it-image-figures': 'markdown',
  'markdown-it-container': 'markdown',
  'sanitize-html': 'markdown',
  // The tokenizer for what authors write, the parser for what was published and for foreign pages.
  htmlparser2: 'markdown|validate|import',
  sharp: 'media',
  'khmer-normalizer': 'khmer',
  'any-ascii': 'khmer',
  picomatch: 'build',
  mime: 'build',
  saxes: 'feeds|validate|import',
  mammoth: 'import',
  turndown: 'import',
  linkedom: 'import',
  '@mozilla/readability': 'import',
  chokidar: 'serve',
};

const rooms = Object.entries(FLOORS).map(([room, floors]) => ({
  name: `floor-${room}`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(?:${[room, ...floors].join('|')})/` },
}));
const libraries = Object.entries(LIBRARIES).map(([library, room]) => ({
  name: `library-${library}`,
  severity: 'error',
  from: { path: '^src/', pathNot: `^src/(?:${room})/` },
  to: { path: `^node_modules/${library}(?:/|$)` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms,
    ...libraries,
    {
      name: 'model-imports-nothing',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { pathNot: '^src/model/' },
    },
    {
      name: 'index-imports',
      severity: 'error',
      from: { path: '^src/index\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(?:model|khmer|messages|build)/' },
    },
    {
      name: 'disk-alone-touches-the-disk',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/disk/' },
      to: { path: '^(?:node:)?fs(?:/promises)?$' },
    },
    {
      name: 'build-alone-has-workers',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/build/' },
      to: { path: '^(?:node:)?worker_threads$' },
    },
    // What users don't install must not be needed to run.
    {
      name: 'no-dev-dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
