/** Where each of `count` keys starts among the sorted ones: count + 1 positions. */
export function countStarts(keys: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1)
  for (let place = 0; place < keys.length; place++) starts[keys[place]! + 1]!++
  for (let key = 0; key < count; key++) starts[key + 1]! += starts[key]!
  return starts
}

/**
 * Counting sort: the positions of `keys` by key, equal ones in the order in which `positions` (or counting) has them.
 * O(n + count).
 */
export function sortStably(positions: Int32Array | undefined, keys: Int32Array, count: number): Int32Array {
  const next = countStarts(keys, count)
  const sorted = new Int32Array(keys.length)
  for (let place = 0; place < keys.length; place++) {
    const position = positions ? positions[place]! : place
    sorted[next[keys[position]!]!++] = position
  }
  return sorted
}
