import { fileURLToPath } from 'node:url'
import type { LinguiConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

/** English stands in the code itself; every other language has a catalogue. */
export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  sourceLocale: 'en',
  locales: ['de'],
  catalogs: [{ path: '<rootDir>/src/shared/i18n/{locale}', include: ['<rootDir>/src'], exclude: ['**/*.test.*'] }],
  // The catalogue changes with the messages, not with the places where they stand.
  format: formatter({ origins: false, printPlaceholdersInComments: false }),
  orderBy: 'message',
  runtimeConfigModule: { i18n: ['#i18n', 'i18n'], Trans: ['#Trans', 'Trans'] },
} satisfies LinguiConfig
