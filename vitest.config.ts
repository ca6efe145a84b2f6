import { defineConfig } from 'vitest/config'
import { outputTimes } from './apps/web/output-times.ts'
import { translation } from './apps/web/translation.ts'
import { debianFiles } from './packages/store/src/testing/debian-files.ts'

/** Vitest keeps a core for itself, which on two cores leaves one file at a time. */
const maxWorkers = '100%'
const databaseTests = {
  include: ['packages/store/src/**/*.test.ts', 'apps/server/**/*.test.ts'],
  globalSetup: ['packages/store/src/testing/engine.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
  maxWorkers,
}
/** Starting programs and browsers on a busy machine of two cores takes its time. One file more than cores, since they often wait. */
const fromOutside = {
  ...{ testTimeout: 60_000, hookTimeout: 120_000, maxWorkers: 3, expect: { poll: { timeout: 15_000 } } },
  sequence: { groupOrder: 5 },
}

const hasDebian = (await debianFiles()) !== undefined

export default defineConfig({
  test: {
    // One after another, since each of the later ones runs a whole product on the machine.
    projects: [
      {
        plugins: [translation(), outputTimes()],
        test: {
          name: 'unit',
          include: [
            'packages/*/src/**/*.test.{ts,tsx}',
            'apps/{web,cli,docs}/**/*.test.{ts,tsx}',
            'scripts/**/*.test.ts',
          ],
          exclude: [
            'packages/store/**',
            'packages/crowd-elements/src/elements/**',
            'packages/templates/**',
            '**/node_modules/**',
            '**/dist/**',
          ],
          // Properties run thousands of cases, on a machine that may be busy.
          testTimeout: 60_000,
          maxWorkers,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          name: 'elements',
          include: ['packages/crowd-elements/src/elements/**/*.test.ts', 'packages/templates/**/*.test.ts'],
          globalSetup: ['packages/crowd-elements/src/testing/setup.ts'],
          testTimeout: 60_000,
          maxWorkers,
          sequence: { groupOrder: 2 },
        },
      },
      { test: { name: 'operations', ...databaseTests, sequence: { groupOrder: 3 } } },
      ...(hasDebian
        ? [
            {
              test: {
                name: 'operations-pg15',
                ...databaseTests,
                // The random walk takes its time, and asks nothing of the engine that the other tests do not.
                exclude: ['packages/store/src/embedded.test.ts', 'apps/server/src/model/**', '**/node_modules/**'],
                sequence: { groupOrder: 4 },
              },
            },
          ]
        : []),
      {
        test: {
          name: 'conformance',
          include: ['conformance/**/*.test.ts'],
          ...fromOutside,
        },
      },
      { test: { name: 'e2e', include: ['e2e/**/*.test.ts'], ...fromOutside } },
    ],
  },
})
