import { t } from '@lingui/core/macro'
import { language } from './i18n/prefers.ts'

const mark = new Intl.NumberFormat(language).formatToParts(0.5).find(({ type }) => type === 'decimal')?.value ?? '.'

/**
 * What somebody has typed as an amount, as it goes on the wire: `0,25` in German is `0.25`. Nothing where it is none; thousands
 * are not set apart, since `1.000` means one in one language and a thousand in another.
 */
export function readAmount(typed: string): string | undefined {
  const match = /^(\d{1,9})(?:([.,\u066B])(\d{1,2}))?$/.exec(typed.trim())
  if (!match) return undefined
  const [, whole, point, places] = match
  if (point !== undefined && point !== '.' && point !== mark) return undefined
  return places === undefined ? whole : `${whole}.${places}`
}

/** An amount of the wire, as it is typed. */
export function typedAmount(amount: string): string {
  return amount.replace('.', mark)
}

/** What is wrong with an amount, and how one looks. */
export function amountProblem(example = '0.25'): string {
  return t`An amount such as ${typedAmount(example)}: digits, and at most two places behind the ${mark}`
}

/** The sign before or behind amounts of a currency: `$`, `€`; the name of what is none. */
export function currencySign(unit: string): string {
  if (!/^[A-Z]{3}$/.test(unit)) return unit
  const parts = new Intl.NumberFormat(language, { style: 'currency', currency: unit }).formatToParts(1)
  return parts.find(({ type }) => type === 'currency')?.value ?? unit
}
