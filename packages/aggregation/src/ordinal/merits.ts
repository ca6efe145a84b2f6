/** Merits are looked at from -4 to 4 in steps of a tenth. */
export const points = 81

export function meritAt(g: number): number {
  return (g - 40) / 10
}
