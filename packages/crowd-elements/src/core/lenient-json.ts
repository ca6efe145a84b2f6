/**
 * Reads the JSON of an attribute as authors write it: strict JSON, or JSON with single quotes, bare keys, trailing commas,
 * comments and numbers such as `.5`, `+1` and `0xff` (what JSON5 allows).
 *
 * @throws {SyntaxError} saying what was found at which character.
 */
export function parseLenientJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return new Reader(text).read()
  }
}

class Reader {
  readonly #text: string
  #at = 0

  constructor(text: string) {
    this.#text = text
  }

  read(): unknown {
    const value = this.#value()
    this.#space()
    if (this.#at < this.#text.length) throw this.#unexpected('the end')
    return value
  }

  #value(): unknown {
    this.#space()
    const next = this.#text[this.#at]
    if (next === '{') return this.#object()
    if (next === '[') return this.#array()
    if (next === '"' || next === "'") return this.#string(next)
    const word = this.#match(WORD)
    if (word !== undefined) {
      if (WORDS.has(word)) return WORDS.get(word)
      this.#at -= word.length
      throw this.#unexpected('a value; text needs quotes')
    }
    const number = this.#match(NUMBER)
    if (number === undefined) throw this.#unexpected('a value')
    return toNumber(number)
  }

  #object(): Record<string, unknown> {
    const entries: [string, unknown][] = []
    this.#list('}', () => {
      const quote = this.#text[this.#at]
      const key = quote === '"' || quote === "'" ? this.#string(quote) : this.#match(KEY)
      if (key === undefined) throw this.#unexpected('a key')
      this.#space()
      this.#expect(':')
      entries.push([key, this.#value()])
    })
    return Object.fromEntries(entries)
  }

  #array(): unknown[] {
    const values: unknown[] = []
    this.#list(']', () => values.push(this.#value()))
    return values
  }

  /** What stands between the bracket here and `end`, with commas between and perhaps behind. */
  #list(end: string, readItem: () => void): void {
    this.#at++
    for (;;) {
      this.#space()
      if (this.#text[this.#at] === end) break
      readItem()
      this.#space()
      if (this.#text[this.#at] === ',') this.#at++
      else if (this.#text[this.#at] !== end) throw this.#unexpected(`a comma or ${end}`)
    }
    this.#at++
  }

  #string(quote: string): string {
    let value = ''
    for (this.#at++; this.#at < this.#text.length; this.#at++) {
      const character = this.#text[this.#at]!
      if (character === quote) {
        this.#at++
        return value
      }
      value += character === '\\' ? this.#escape() : character
    }
    throw this.#unexpected(quote)
  }

  #escape(): string {
    const name = this.#text[++this.#at] ?? ''
    const digits = name === 'u' ? 4 : name === 'x' ? 2 : 0
    if (digits > 0) {
      const code = this.#text.slice(this.#at + 1, this.#at + 1 + digits)
      if (!new RegExp(`^[0-9a-fA-F]{${digits}}$`).test(code)) throw this.#unexpected(`${digits} hexadecimal digits`)
      this.#at += digits
      return String.fromCharCode(Number.parseInt(code, 16))
    }
    // A line that ends in a backslash goes on in the next.
    if (name === '\r' && this.#text[this.#at + 1] === '\n') this.#at++
    return name === '\n' || name === '\r' ? '' : (ESCAPES.get(name) ?? name)
  }

  #space(): void {
    this.#match(SPACE)
  }

  #match(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#text)?.[0]
    if (found !== undefined) this.#at += found.length
    return found
  }

  #expect(character: string): void {
    if (this.#text[this.#at] !== character) throw this.#unexpected(character)
    this.#at++
  }

  #unexpected(expected: string): SyntaxError {
    const found = this.#at < this.#text.length ? `“${this.#text.slice(this.#at, this.#at + 12)}”` : 'nothing more'
    return new SyntaxError(`Expected ${expected} at character ${this.#at + 1}, found ${found}.`)
  }
}

const SPACE = /(?:[\s\ufeff]|\/\/[^\n\r]*|\/\*[\s\S]*?\*\/)*/y
const KEY = /[\p{ID_Start}$_][\p{ID_Continue}$\u200c\u200d]*/uy
const WORD = /[+-]?[A-Za-z_$][\w$]*/y
const NUMBER = /[+-]?(?:0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y
const WORDS = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
  ...['NaN', 'Infinity', '+Infinity', '-Infinity'].map((word): [string, unknown] => [word, Number(word)]),
])
const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
  ['v', '\v'],
  ['0', '\0'],
])

function toNumber(text: string): number {
  return text.startsWith('-') ? -Number(text.slice(1)) : Number(text.startsWith('+') ? text.slice(1) : text)
}
