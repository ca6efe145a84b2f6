import type { OperationName } from '@kempelen/protocol'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listen } from './line.ts'

/** At most this often, so that a busy hour does not become a storm of questions. */
const restMs = 2000
/** What all Workers hear at once they ask about within this time, each at a moment of their own. */
const marketRestMs = 30_000
const ofMarket = 'ListHITGroups'

/** Asks again for what these operations answered whenever something of this person's has changed on the server. */
export function useLive(...names: readonly OperationName[]): void {
  const queries = useQueryClient()
  const all = names.join(' ')
  useEffect(() => {
    const shown = all.split(' ')
    const own = questions(
      restMs,
      () => 0,
      () => shown.map((name) => queries.invalidateQueries({ queryKey: [name] })),
    )
    const market = questions(
      marketRestMs,
      () => Math.random() * marketRestMs,
      () => queries.invalidateQueries({ queryKey: [ofMarket] }),
    )
    const leave = listen((operations) => {
      if (operations.some((operation) => operation !== ofMarket)) own.note()
      else if (shown.includes(ofMarket)) market.note()
    })
    return () => {
      leave()
      own.end()
      market.end()
    }
  }, [queries, all])
}

/** Asks some time after something was noted, then rests; a page in the background waits until it is looked at again. */
function questions(rest: number, delay: () => number, ask: () => unknown): { note: () => void; end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isDue = false
  const act = () => {
    timer = undefined
    if (!isDue || document.hidden) return
    isDue = false
    ask()
    timer = setTimeout(act, rest)
  }
  const wake = () => {
    timer ??= setTimeout(act, 0)
  }
  document.addEventListener('visibilitychange', wake)
  return {
    note: () => {
      isDue = true
      timer ??= setTimeout(act, delay())
    },
    end: () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', wake)
    },
  }
}
