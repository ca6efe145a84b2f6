import { Refusal } from '@kempelen/protocol'

/** A value that is none for its parameter, and why. */
export function invalid(parameter: string, sentence: string): Refusal {
  return new Refusal('InvalidParameterValue', {
    message: `The value given is not valid for the parameter ${parameter}. ${sentence}`,
    parameter,
  })
}
