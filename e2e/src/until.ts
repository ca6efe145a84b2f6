/** Looks again and again until something is there, for at most so many seconds. */
export async function until<T>(look: () => Promise<T | undefined>, what: string, seconds = 30): Promise<T> {
  const end = Date.now() + seconds * 1000
  for (;;) {
    const seen = await look()
    if (seen !== undefined) return seen
    if (Date.now() > end) throw new Error(`Within ${seconds} seconds it did not come about: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
