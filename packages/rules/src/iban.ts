/** `at61 1904 3002 3457 3201` as it is compared and sent: capitals without spaces. */
export function plainIban(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase()
}

/**
 * Whether an account number can be one: letters of a country, two check digits and at most 30 characters whose number
 * leaves 1 when divided by 97 (ISO 13616, ISO 7064 MOD 97-10), of the country's length where it is known.
 */
export function isIban(iban: string): boolean {
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}$/.test(iban)) return false
  const length = lengths[iban.slice(0, 2)]
  return (length === undefined || length === iban.length) && remainder(iban) === 1
}

function remainder(iban: string): number {
  let rest = 0
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest
}

/** Of the countries of SEPA, as the registry of IBANs has them. */
const lengths: Readonly<Record<string, number>> = {
  ...{ AD: 24, AT: 20, BE: 16, BG: 22, CH: 21, CY: 28, CZ: 24, DE: 22, DK: 18, EE: 20, ES: 24, FI: 18, FR: 27 },
  ...{ GB: 22, GI: 23, GR: 27, HR: 21, HU: 28, IE: 22, IS: 26, IT: 27, LI: 21, LT: 20, LU: 20, LV: 21, MC: 27 },
  ...{ MT: 31, NL: 18, NO: 15, PL: 28, PT: 25, RO: 24, SE: 24, SI: 19, SK: 24, SM: 27, VA: 22 },
}

/** Whether a bank's code can be one (ISO 9362). */
export function isBic(bic: string): boolean {
  return /^[A-Z]{6}[A-Z2-9][A-NP-Z0-9]([A-Z0-9]{3})?$/.test(bic)
}

/** Enough of an account to know it by: `AT•• •••• 3201`. */
export function maskedIban(iban: string): string {
  return `${iban.slice(0, 2)}•• •••• ${iban.slice(-4)}`
}
