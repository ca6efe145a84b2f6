/** The languages of the pages by their own names. */
export const languages = { en: 'English', de: 'Deutsch' } as const

export type Language = keyof typeof languages

const keys = { language: 'kempelen-language', timeZone: 'kempelen-time-zone' }

/** What the reader has chosen in this browser, or else what the browser says of its reader. */
export const language: Language = [kept('language'), ...asked()].find(isLanguage) ?? 'en'
export const timeZone: string | undefined = validZone(kept('timeZone'))

/** Keeps a choice in this browser; nothing goes back to what the browser says. The page is drawn anew. */
export function prefer(name: keyof typeof keys, value: string): void {
  try {
    if (value === '') localStorage.removeItem(keys[name])
    else localStorage.setItem(keys[name], value)
  } catch {}
  location.reload()
}

function kept(name: keyof typeof keys): string | undefined {
  try {
    return localStorage.getItem(keys[name]) ?? undefined
  } catch {
    return undefined
  }
}

/** The languages of the browser, in its order; a region's is its language's. Outside browsers there is English. */
function asked(): string[] {
  return typeof document === 'undefined' ? [] : navigator.languages.map((tag) => tag.split('-')[0]!.toLowerCase())
}

function isLanguage(tag: string | undefined): tag is Language {
  return tag !== undefined && Object.hasOwn(languages, tag)
}

/** A zone that this browser does not know would make every time fail. */
function validZone(zone: string | undefined): string | undefined {
  try {
    if (zone) new Intl.DateTimeFormat('en', { timeZone: zone })
    return zone
  } catch {
    return undefined
  }
}
