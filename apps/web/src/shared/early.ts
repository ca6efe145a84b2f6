declare global {
  /** What public/first.js has asked already, by address and body. */
  var kempelenEarly: Map<string, Promise<Response>> | undefined
}

/** The answer to a question that was asked before the app was here; each is taken once. */
export function askedEarly(address: string, body: unknown): Promise<Response> | undefined {
  const asked = globalThis.kempelenEarly
  const key = `${address} ${body}`
  const answer = asked?.get(key)
  asked?.delete(key)
  return answer
}

/** Notes that this browser is a Worker's, so that the next visit may ask for work at once. */
export function noteWorker(isWorker: boolean): void {
  if (isWorker) localStorage.setItem('kempelen.works', 'yes')
  else localStorage.removeItem('kempelen.works')
}
