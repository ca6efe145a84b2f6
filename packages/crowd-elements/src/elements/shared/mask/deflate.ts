import type { Mask } from './mask.ts'

/**
 * The rows of a mask as PNG wants them: each with the filter "up", as a zlib stream.
 *
 * What differs from the row above is rare, so that nearly all bytes are zeros in long runs. One code made for that serves
 * every mask: a bit for a run of 258, three for a zero, nine or ten for anything else (RFC 1951, 3.2.7). It is written at
 * once, where the browser's own compression would keep the answer waiting.
 */
export function deflateRows({ plane, width, height }: Mask): Uint8Array {
  const out = new BitWriter()
  out.bits(0x0178, 16)
  writeTables(out)
  let sum: Sum = { a: 1, b: 0 }
  const write = (value: number, count: number) => {
    writeRun(out, value, count)
    sum = added(sum, value, count)
  }
  for (let row = 0; row < height; row++) {
    write(FILTER_UP, 1)
    const start = row * width
    const above = (at: number) => (row === 0 ? 0 : plane[at - width]!)
    for (let at = start; at < start + width; ) {
      const first = at
      const value = (plane[at]! - above(at)) & 255
      do at++
      while (at < start + width && ((plane[at]! - above(at)) & 255) === value)
      write(value, at - first)
    }
  }
  out.symbol(END)
  return out.finish(sum)
}

const FILTER_UP = 2
const END = 256
const LONGEST = 285
/** The most bytes that one repetition stands for. */
const LONGEST_RUN = 258

/** How many bits each symbol has; together they fill the code exactly. */
const BITS = Array.from({ length: 286 }, (_, symbol) => {
  if (symbol === LONGEST) return 1
  if (symbol === 0) return 3
  return symbol <= 100 ? 9 : 10
})

/** The codes that belong to these lengths (RFC 1951, 3.2.2), their bits reversed as they are written. */
const CODES = codesOf(BITS)

function codesOf(bits: readonly number[]): number[] {
  const codes: number[] = []
  let code = 0
  for (let length = 1; length <= 10; length++) {
    for (const [symbol, own] of bits.entries()) if (own === length) codes[symbol] = reversed(code++, length)
    code <<= 1
  }
  return codes
}

function reversed(code: number, length: number): number {
  let bits = 0
  for (let bit = 0; bit < length; bit++) bits |= ((code >> bit) & 1) << (length - 1 - bit)
  return bits
}

/** The order in which lengths of code lengths are written, and the two bits that stand for the lengths which occur. */
const LENGTH_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1]
const LENGTH_CODES = new Map([1, 3, 9, 10].map((length, code) => [length, reversed(code, 2)]))

function writeTables(out: BitWriter): void {
  out.bits(0b101, 3)
  out.bits(BITS.length - 257, 5)
  out.bits(0, 5)
  out.bits(LENGTH_ORDER.length - 4, 4)
  for (const length of LENGTH_ORDER) out.bits(LENGTH_CODES.has(length) ? 2 : 0, 3)
  for (const length of BITS) out.bits(LENGTH_CODES.get(length)!, 2)
  // The one distance there is: one byte back.
  out.bits(LENGTH_CODES.get(1)!, 2)
}

/** The byte itself, then how often it is repeated. */
function writeRun(out: BitWriter, value: number, count: number): void {
  out.symbol(value)
  let rest = count - 1
  for (; rest >= LONGEST_RUN; rest -= LONGEST_RUN) out.repeat(LONGEST, 0, 0)
  if (rest >= 3) {
    const extra = Math.max(Math.floor(Math.log2(rest - 3)) - 2, 0)
    const group = (rest - 3) >> extra
    out.repeat(257 + 4 * extra + group, (rest - 3) & ((1 << extra) - 1), extra)
  } else for (; rest > 0; rest--) out.symbol(value)
}

/** Adler's check sum, of which a run is added at once. */
interface Sum {
  readonly a: number
  readonly b: number
}

const MODULUS = 65521

function added({ a, b }: Sum, value: number, count: number): Sum {
  return {
    a: (a + count * value) % MODULUS,
    b: (b + count * a + ((count * (count + 1)) / 2) * value) % MODULUS,
  }
}

class BitWriter {
  #bytes = new Uint8Array(1 << 16)
  #length = 0
  #pending = 0
  #pendingBits = 0

  bits(value: number, count: number): void {
    this.#pending |= value << this.#pendingBits
    for (this.#pendingBits += count; this.#pendingBits >= 8; this.#pendingBits -= 8) {
      this.#byte(this.#pending & 255)
      this.#pending >>>= 8
    }
  }

  symbol(symbol: number): void {
    this.bits(CODES[symbol]!, BITS[symbol]!)
  }

  /** A repetition of the byte before, so many times as the symbol and its extra bits say. */
  repeat(symbol: number, extra: number, extraBits: number): void {
    this.symbol(symbol)
    this.bits(extra, extraBits)
    this.bits(0, 1)
  }

  finish({ a, b }: Sum): Uint8Array {
    if (this.#pendingBits > 0) this.bits(0, 8 - this.#pendingBits)
    for (const byte of [b >> 8, b & 255, a >> 8, a & 255]) this.#byte(byte)
    return this.#bytes.subarray(0, this.#length)
  }

  #byte(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const longer = new Uint8Array(2 * this.#length)
      longer.set(this.#bytes)
      this.#bytes = longer
    }
    this.#bytes[this.#length++] = byte
  }
}
