/** Does `work` for each thing, `callers` of them at a time, in order of their start. */
export async function parallel<T, R>(
  callers: number,
  things: readonly T[],
  work: (thing: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(things.length)
  let next = 0
  const caller = async () => {
    while (next < things.length) {
      const index = next++
      results[index] = await work(things[index]!, index)
    }
  }
  await Promise.all(Array.from({ length: callers }, caller))
  return results
}

export function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}
