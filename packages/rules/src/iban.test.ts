import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isBic, isIban, maskedIban, plainIban } from './iban.ts'

/** Examples that the registry of IBANs itself gives. */
const registered = [
  ...['AT611904300234573201', 'BE68539007547034', 'DE89370400440532013000', 'FR1420041010050500013M02606'],
  ...['GB29NWBK60161331926819', 'NL91ABNA0417164300', 'MT84MALT011000012345MTLCAST001S', 'NO9386011117947'],
]

const kindOf = (character: string) => (/[0-9]/.test(character) ? '0123456789' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ')

test('what the registry gives as examples is right, however it is spaced', () => {
  for (const iban of registered) {
    expect(isIban(iban), iban).toBe(true)
    expect(isIban(plainIban(iban.toLowerCase().replace(/(.{4})/g, '$1 ')))).toBe(true)
  }
})

test('one wrong digit or letter, or two neighbours of a kind exchanged, is found', () => {
  fc.assert(
    fc.property(fc.constantFrom(...registered), fc.nat(), fc.nat(), (iban, at, by) => {
      const place = 2 + (at % (iban.length - 2))
      const [right = '', next = right] = iban.slice(place)
      // A digit that became a letter is the country's form to find: the check digits see two digits in its place.
      const wrong = [...kindOf(right)].filter((character) => character !== right)
      expect(isIban(iban.slice(0, place) + wrong[by % wrong.length] + iban.slice(place + 1))).toBe(false)
      if (next !== right && kindOf(right).includes(next)) {
        expect(isIban(iban.slice(0, place) + next + right + iban.slice(place + 2))).toBe(false)
      }
    }),
  )
})

test('a length that the country does not have is found', () => {
  expect(isIban('DE8937040044053201300')).toBe(false)
  expect(isIban('')).toBe(false)
})

test('a BIC has eight or eleven characters', () => {
  expect(['BKAUATWW', 'DEUTDEFF500'].every(isBic)).toBe(true)
  expect(['BKAUATW', 'BKAUATWWX', 'bkauatww', '12345678'].some(isBic)).toBe(false)
})

test('a masked account tells its country and four digits', () => {
  expect(maskedIban('AT611904300234573201')).toBe('AT•• •••• 3201')
})
