// The walls between the parts. A package may import what is listed beside it, through the other's front door
// (src/index.ts), and nothing else: what is not listed is forbidden.

const parts = {
  'packages/protocol': [],
  'packages/task-content': [],
  'packages/aggregation': [],
  'packages/crowd-elements': [],
  'packages/templates': ['packages/task-content', 'packages/aggregation'],
  'packages/rules': ['packages/protocol'],
  'packages/store': ['packages/protocol'],
  'packages/client': ['packages/protocol'],
  'packages/crowd': ['packages/protocol', 'packages/client'],
  'packages/pipeline': ['packages/protocol', 'packages/aggregation'],
  'apps/server': ['protocol', 'rules', 'store', 'task-content', 'pipeline', 'aggregation', 'templates'].map(inPackages),
  'apps/web': ['protocol', 'client', 'crowd-elements', 'rules', 'aggregation'].map(inPackages),
  'apps/cli': [
    ...['protocol', 'client', 'aggregation', 'crowd', 'task-content', 'templates'].map(inPackages),
    'apps/server',
  ],
  'apps/docs': ['packages/protocol', 'packages/aggregation', 'apps/server'],
  conformance: [],
  e2e: ['conformance', 'packages/store'],
  bench: ['packages/store', 'packages/protocol', 'packages/aggregation'],
  scripts: [],
}

/** Parts that run anywhere, from tests to browsers: what they may import from outside the repository. */
const pure = {
  'packages/rules': '^$',
  'packages/aggregation': '^$',
  'packages/crowd-elements': '^node_modules/(lit|@lit|lit-html|lit-element)/',
}

const test = '\\.test\\.tsx?$|/testing/|\\b(scripts|bench)/'
const external = ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer']

function inPackages(name) {
  return `packages/${name}`
}

function allowedFor([part, others]) {
  const from = { path: `^${part}/` }
  return [
    { from, to: { path: `^${part}/` } },
    ...others.map((other) => ({ from, to: { path: `^${other}/src/index\\.ts$` } })),
    {
      from: part in pure ? { ...from, path: `^${part}/.*(${test})` } : from,
      to: { dependencyTypes: external, pathNot: '^(packages|apps)/' },
    },
    ...(part in pure ? [{ from, to: { path: pure[part] } }] : []),
  ]
}

/** Server code in one folder that must not know another: a request goes straight down and nothing points up. */
function serverWall(from, to, why) {
  return {
    name: `server-${from.replace(/\W+/g, '-')}`,
    comment: why,
    severity: 'error',
    from: { path: `^apps/server/src/${from}`, pathNot: test },
    to: { path: to.map((path) => `^${path.startsWith('packages/') ? '' : 'apps/server/src/'}${path}`) },
  }
}

export default {
  allowed: [
    ...Object.entries(parts).flatMap(allowedFor),
    // Tests go through the real door with a real database, and these two folders prepare one.
    { from: { path: '\\.test\\.tsx?$' }, to: { path: '^(apps/server|packages/store)/src/testing/' } },
    // The examples of the pages are run as those of the docstrings are.
    {
      from: { path: '^apps/docs/scripts/aggregation-examples\\.test\\.ts$' },
      to: { path: '^packages/aggregation/src/testing/' },
    },
    // Templates are done in the same browser as the elements that they are made of.
    {
      from: { path: '^packages/templates/(.*\\.test\\.ts$|compatibility/)' },
      to: { path: '^packages/crowd-elements/src/testing/' },
    },
    // The reference of the elements says which test stands for what.
    {
      from: { path: '^apps/docs/scripts/element-pages\\.ts$' },
      to: { path: '^packages/crowd-elements/src/testing/(cells|facts)\\.ts$' },
    },
    { from: { path: '^apps/server/src/testing/' }, to: { path: '^packages/store/src/testing/' } },
    { from: { path: '^[^/]+\\.ts$' }, to: { dependencyTypes: external } },
    {
      from: { path: '^(e2e|bench|packages/crowd-elements/(src/testing|bench)|packages/templates/scripts)/' },
      to: { path: '^scripts/setup/browser\\.mjs$' },
    },
    { from: { path: '^vitest\\.config\\.ts$' }, to: { path: '^packages/store/src/testing/' } },
    { from: { path: '^apps/web/src/' }, to: { path: '^virtual:' } },
    // Tests of the pages read translatable words as the build does.
    { from: { path: '^vitest\\.config\\.ts$' }, to: { path: '^apps/web/(translation|output-times)\\.ts$' } },
  ],
  allowedSeverity: 'error',
  forbidden: [
    {
      name: 'not-to-unresolvable',
      comment: 'An import that cannot be followed is an import that no wall can judge.',
      severity: 'error',
      from: {},
      // Modules that the build of the pages makes.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'no-circles',
      comment: 'Types may refer to each other, code may not.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    serverWall(
      'doors/',
      ['operations/', 'present/', 'clock/', 'delivery/', 'packages/store/', 'packages/rules/'],
      'A door turns bytes into a caller, a name and an input, and hands them to dispatch.',
    ),
    serverWall('dispatch\\.ts$', ['doors/', 'clock/', 'delivery/'], 'Dispatch does not know who calls it.'),
    serverWall(
      'operations/',
      ['doors/', 'dispatch\\.ts$', 'registry\\.ts$', 'clock/', 'delivery/', 'config/(?!secrets)', 'main\\.ts$'],
      'An operation leans on rules, store and present.',
    ),
    serverWall(
      'present/',
      ['doors/', 'dispatch\\.ts$', 'registry\\.ts$', 'operations/', 'clock/', 'delivery/', 'config/(?!secrets)'],
      'Presenting is a mapping from rows.',
    ),
    serverWall(
      '(clock|delivery)/',
      ['doors/', 'operations/'],
      'What time does goes through dispatch like everything else.',
    ),
    serverWall(
      'exports/',
      ['doors/', 'dispatch\\.ts$', 'registry\\.ts$', 'operations/', 'clock/', 'delivery/'],
      'An export is a reading too long for one reply; a door streams it.',
    ),
    serverWall(
      'consensus/',
      ['doors/', 'dispatch\\.ts$', 'operations/', 'steps/', 'present/', 'exports/', 'packages/store/'],
      'Answers become one by reckoning alone.',
    ),
    serverWall(
      'files/',
      ['doors/', 'dispatch\\.ts$', 'registry\\.ts$', 'operations/', 'clock/', 'delivery/'],
      'A file is too large for one request of an operation; a door streams it.',
    ),
    serverWall(
      'steps/',
      ['doors/', 'dispatch\\.ts$', 'registry\\.ts$', 'operations/', 'clock/', 'delivery/', 'config/(?!secrets)'],
      'A step is what several operations do alike.',
    ),
    {
      name: 'operations-are-alone',
      comment: 'What two operations share lives in rules, store, present or steps.',
      severity: 'error',
      from: { path: '^apps/server/src/operations/.+/([^/]+)\\.ts$', pathNot: test },
      to: { path: '^apps/server/src/operations/' },
    },
  ],
  options: {
    combinedDependencies: true, // The tools that all parts use stand in the root package.json.
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/|\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    // Without these, workspaces and `.ts` endings do not resolve and every wall lets everything through.
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
}
