import { Refusal } from '@kempelen/protocol'

/** What the clock found due has been done or put off by somebody else meanwhile. */
export function lostRace(id: string): Refusal {
  return new Refusal('InvalidParameterValue', { message: `${id} is not due.` })
}
