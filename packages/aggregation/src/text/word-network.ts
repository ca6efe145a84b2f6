/** Texts lined up word by word: places in a row, and at each the words seen there with their weights, '' for none. */
export class WordNetwork {
  #places: Map<string, number>[] = []
  #weight = 0

  /** Lines one more text up with the places, at the least cost, and adds its weight. O(words · places). */
  add(words: readonly string[], weight: number): void {
    const moves = this.#align(words)
    const places: Map<string, number>[] = []
    for (const [at, word] of moves) {
      // A word that has no place yet gets one, which all texts before had nothing at.
      const place = at === undefined ? new Map(this.#weight > 0 ? [['', this.#weight]] : []) : this.#places[at]!
      place.set(word, (place.get(word) ?? 0) + weight)
      places.push(place)
    }
    this.#places = places
    this.#weight += weight
  }

  /** The weightiest word of each place; of equals the one that came first. */
  best(): string[] {
    return this.#places.flatMap((place) => {
      const votes = [...place].map(([word, weight]) => [word, word === '' ? omission * weight : weight] as const)
      const [word] = votes.reduce((best, next) => (next[1] > best[1] + 1e-12 ? next : best))
      return word === '' ? [] : [word]
    })
  }

  /** Pairs of a place and a word: no place for a new one, and '' for no word. */
  #align(words: readonly string[]): [place: number | undefined, word: string][] {
    const [rows, columns] = [words.length + 1, this.#places.length + 1]
    const cost = new Float64Array(rows * columns)
    for (let column = 1; column < columns; column++)
      cost[column] = cost[column - 1]! + this.#strangeness(column - 1, '')
    for (let row = 1; row < rows; row++) {
      cost[row * columns] = row
      for (let column = 1; column < columns; column++) {
        const at = row * columns + column
        cost[at] = Math.min(
          cost[at - columns - 1]! + this.#strangeness(column - 1, words[row - 1]!),
          cost[at - 1]! + this.#strangeness(column - 1, ''),
          cost[at - columns]! + 1,
        )
      }
    }
    const moves: [number | undefined, string][] = []
    let [row, column] = [words.length, this.#places.length]
    while (row > 0 || column > 0) {
      const at = row * columns + column
      const word = words[row - 1]!
      if (row > 0 && column > 0 && cost[at] === cost[at - columns - 1]! + this.#strangeness(column - 1, word))
        moves.push([--column, words[--row]!])
      else if (column > 0 && cost[at] === cost[at - 1]! + this.#strangeness(column - 1, '')) moves.push([--column, ''])
      else moves.push([undefined, words[--row]!])
    }
    return moves.reverse()
  }

  /** From 0, for a word that all texts have at the place, to 1, for one that none has. */
  #strangeness(place: number, word: string): number {
    return 1 - (this.#places[place]!.get(word) ?? 0) / this.#weight
  }
}

/** People leave words out more often than they put some in, so that no word counts for less than a word. */
const omission = 0.75
