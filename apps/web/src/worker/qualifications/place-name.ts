import { language } from '../../shared/i18n/prefers.ts'
/** A country by its name where it has one, and the letters of its part. */
export function placeName({ Country, Subdivision }: { Country: string; Subdivision?: string }): string {
  const country = names.of(Country) ?? Country
  return Subdivision ? `${country}, ${Subdivision}` : country
}

const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'code' })

/** Every country with a name, by that name. ISO 3166 leaves most pairs of letters unused; those are left out. */
export function countries(): { value: string; label: string }[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => names.of(code) !== code && !unused.has(code))
    .map((code) => ({ value: code, label: names.of(code)! }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}

/** Names that browsers know and nobody lives at: groups of countries, former ones, and pseudo-places. */
const unused = new Set(
  'AC AN BU CP CQ CS CT DD DG DY EA EU EZ FQ FX HV IC JT MI NH NQ NT PC PU PZ QO QU RH SU TA TP UK UN VD WK XA XB YD YU ZR ZZ'.split(
    ' ',
  ),
)
