/** Bytes as runs: a value, then how often it stands there, seven bits a byte with the low ones first. */
export function runsOf(bytes: Uint8Array): Uint8Array {
  const runs: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const start = at
    while (at < bytes.length && bytes[at] === bytes[start]) at++
    runs.push(bytes[start]!)
    let count = at - start
    for (; count > 127; count >>>= 7) runs.push((count & 127) | 128)
    runs.push(count)
  }
  return Uint8Array.from(runs)
}

export function expandRuns(runs: Uint8Array): Uint8Array {
  const parts: [value: number, count: number][] = []
  let length = 0
  for (let at = 0; at < runs.length; ) {
    const value = runs[at++]!
    let count = 0
    for (let shift = 0; ; shift += 7) {
      const byte = runs[at++]!
      count += (byte & 127) << shift
      if (byte < 128) break
    }
    parts.push([value, count])
    length += count
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const [value, count] of parts) {
    bytes.fill(value, at, at + count)
    at += count
  }
  return bytes
}
