/**
 * The temperature at which a model's probabilities best foretell the shares of labels (N * K each), by cross-entropy.
 */
export function classShareTemperature(model: Float64Array, share: Float64Array, K: number): number {
  const lossAt = (temperature: number) => {
    const probabilities = sharpened(model, temperature, K)
    return share.reduce((sum, value, place) => sum - value * Math.log(Math.max(probabilities[place]!, 1e-300)), 0)
  }
  const coarse = lowest(
    Array.from({ length: 80 }, (_, step) => 0.1 * (step + 1)),
    lossAt,
  )
  return lowest(
    Array.from({ length: 41 }, (_, step) => Math.max(0.05, coarse + 0.005 * (step - 20))),
    lossAt,
  )
}

/** Logarithms of probabilities divided by the temperature: below 1 surer, above 1 less sure. */
export function sharpened(model: Float64Array, temperature: number, K: number): Float64Array {
  const result = new Float64Array(model.length)
  for (let row = 0; row < model.length; row += K) {
    const largest = model.subarray(row, row + K).reduce((a, b) => Math.max(a, b), 0)
    let sum = 0
    for (let at = row; at < row + K; at++) sum += result[at] = (model[at]! / largest) ** (1 / temperature)
    for (let at = row; at < row + K; at++) result[at]! /= sum
  }
  return result
}

/** The first of those with the lowest loss. */
function lowest(values: readonly number[], lossAt: (value: number) => number): number {
  return values
    .map((value) => ({ value, loss: lossAt(value) }))
    .reduce((best, next) => (next.loss < best.loss ? next : best)).value
}
