import type { Id } from './labels.ts'

/** Numbers names in the order in which they come, and gives their order at the end. */
export class Interner {
  readonly #byText = new Map<string, number>()
  /** Integers are looked up as they are, since making text of each of millions takes longer than all the rest. */
  readonly #byNumber = new Map<number, number>()

  index(id: Id): number {
    if (typeof id !== 'number') return this.#indexOfText(textOf(id))
    let index = this.#byNumber.get(id)
    if (index === undefined) {
      index = this.#indexOfText(textOf(id))
      this.#byNumber.set(id, index)
    }
    return index
  }

  has(id: Id): boolean {
    return this.#byText.has(textOf(id))
  }

  /** The names in order, and for each index the place of its name in that order. */
  inOrder(): { names: string[]; rank: Int32Array } {
    const names = [...this.#byText.keys()]
    const order = orderOf(names)
    const rank = new Int32Array(names.length)
    for (let place = 0; place < order.length; place++) rank[order[place]!] = place
    return { names: Array.from(order, (index) => names[index]!), rank }
  }

  clear(): void {
    this.#byText.clear()
    this.#byNumber.clear()
  }

  #indexOfText(text: string): number {
    const known = this.#byText.get(text)
    if (known !== undefined) return known
    this.#byText.set(text, this.#byText.size)
    return this.#byText.size - 1
  }
}

function textOf(id: Id): string {
  if (typeof id === 'string') return id
  if (typeof id === 'bigint' || Number.isSafeInteger(id)) return String(id)
  throw new RangeError(`Labels: a name is a string or an integer, not ${id}`)
}

const integer = /^(0|-?[1-9]\d{0,14})$/

/** Integers by value, so that 10 comes after 9; other names by code unit. */
function orderOf(names: readonly string[]): Uint32Array {
  const isNumeric = names.every((name) => integer.test(name))
  const keys = isNumeric ? Float64Array.from(names, Number) : names
  const order = Uint32Array.from(names, (_, index) => index)
  const isInOrder = order.every((index) => index === 0 || keys[index - 1]! < keys[index]!)
  return isInOrder ? order : order.sort((a, b) => (keys[a]! < keys[b]! ? -1 : 1))
}
