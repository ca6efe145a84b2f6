// How to write words that people read. English stands in the code, German in de.po:
//   in JSX        import { Trans } from '@lingui/react/macro'            <Trans>Paid by <b>{name}</b></Trans>
//   attributes    import { t } from '@lingui/core/macro'                 title={t`Find work`}   t`${price} per hour`
//   plurals       import { plural } from '@lingui/core/macro'            plural(n, { one: '# HIT', other: '# HITs' })
//   within words  t`${plural(n, { one: '# row', other: '# rows' })} of ${total}`, so that a sentence stays whole
//   tables        never t outside a function: it would be said before the language is known. Make the table a function, or
//                 import { msg } from '@lingui/core/macro' and { say } from here: { word: msg`Open` } … say(word)
//   two meanings  t({ message: 'State', context: 'of a country' })
//   numbers, money, times, spans: count, money, exact, duration of ../format.ts, <Money>, <Moment>; never toLocaleString
//   left as they are: ids, code, names of the API, what people wrote, and refusals of the server (error.message), in English
// Then `npm run words` adds new messages to de.po and drops old ones; write the German there, in the words of its head.
// `npm run check -- words` fails while one is missing.
import { type I18n, type MessageDescriptor, setupI18n } from '@lingui/core'
import { language } from './prefers.ts'

export const i18n: I18n = setupI18n()

/** The words of a table entry in the reader's language. */
export const say = (words: MessageDescriptor): string => i18n._(words)

/** Loads the words of the reader's language; before that nothing can be said. */
export async function speak(): Promise<void> {
  const messages = language === 'en' ? {} : (await import('./de.po')).messages
  i18n.loadAndActivate({ locale: language, messages })
  document.documentElement.lang = language
}

// Tests outside browsers speak English at once.
if (typeof document === 'undefined') i18n.loadAndActivate({ locale: language, messages: {} })
