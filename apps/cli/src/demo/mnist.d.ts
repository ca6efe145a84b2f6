declare module 'mnist' {
  /** By label; each holds about a thousand pictures of 28 x 28 intensities from 0 to 1. */
  const mnist: Record<string, { length: number; get(index: number): number[] }>
  export default mnist
}
