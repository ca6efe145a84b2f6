import { Refusal } from '@kempelen/protocol'
import { isBic, isIban, plainIban } from '@kempelen/rules'
import { type Keys, Secret } from '../config/secrets.ts'

/** A bank account and whose it is. */
export interface BankAccount {
  readonly name: string
  readonly iban: string
  readonly bic?: string
  readonly country?: string
}

interface GivenAccount {
  readonly Name: string
  readonly IBAN: string
  readonly BIC?: string
  readonly Country?: string
}

/** Refuses what cannot be an account, and says what is wrong with it. */
export function readAccount({ Name, IBAN, BIC, Country }: GivenAccount): BankAccount {
  const name = Name.trim()
  const iban = plainIban(IBAN)
  const bic = BIC?.replace(/\s/g, '').toUpperCase()
  if (name === '') throw invalid('Name', 'is empty: enter the holder of the account, as the bank knows them.')
  if (!isIban(iban))
    throw invalid('IBAN', 'is no account number: its length or its check digits are wrong. Compare it.')
  if (bic !== undefined && !isBic(bic)) throw invalid('BIC', 'is no code of a bank: it has 8 or 11 characters.')
  return { name, iban, ...(bic && { bic }), ...(Country && { country: Country }) }
}

export function sealAccount(keys: Keys, account: BankAccount): Buffer {
  return keys.seal(new Secret(JSON.stringify(account)))
}

/** Without a name and a number where the person has been erased since. */
export function unsealAccount(keys: Keys, sealed: Buffer): BankAccount {
  if (sealed.length === 0) return { name: '', iban: '' }
  return JSON.parse(keys.unseal(sealed).reveal()) as BankAccount
}

const invalid = (parameter: string, what: string) =>
  new Refusal('InvalidParameterValue', { message: `${parameter} ${what}`, Parameter: parameter })
