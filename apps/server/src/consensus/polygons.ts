import { matchByOverlap } from '@kempelen/aggregation'
import type { WeighedAnswer } from './consensus.ts'
import { type Labelled, readList, readPolygon, share } from './marks.ts'
import { type Polygon, polygonOverlap } from './polygon-overlap.ts'
import { overlapShare } from './shapes.ts'

interface Drawn {
  readonly polygon: Labelled<Polygon>
  readonly weight: number
}

/**
 * The polygons that more than half of the people drew, by weight. Those that overlap by half mean the same thing, person by
 * person, the weightiest first. Points of several people cannot be averaged, as no two set the same ones: the polygon of
 * whoever is nearest to the others stands for all.
 */
export function consensusPolygons(answers: readonly WeighedAnswer[]): unknown {
  const read = answers.flatMap(({ value, weight }) => {
    const polygons = readList(value, readPolygon)
    return polygons ? [{ polygons, weight }] : []
  })
  if (read.length === 0) return undefined
  const groups: Drawn[][] = []
  for (const { polygons, weight } of read.toSorted((a, b) => b.weight - a.weight)) {
    const middles = groups.map(middleOf)
    const matches = matchByOverlap<Polygon>(middles, polygons, polygonOverlap)
    const groupOf = new Map(matches.map(({ first, second }) => [second, groups[first]!]))
    for (const [place, polygon] of polygons.entries()) {
      const group = groupOf.get(place)
      if (group) group.push({ polygon, weight })
      else groups.push([{ polygon, weight }])
    }
  }
  const all = read.reduce((sum, { weight }) => sum + weight, 0)
  return groups
    .map((group) => ({ group, support: weightOf(group) / all }))
    .filter(({ support }) => support > 0.5)
    .map(({ group, support }) => ({
      label: commonLabel(group),
      support: share(support),
      vertices: middleOf(group).vertices,
    }))
}

export function polygonAgreement(value: unknown, other: unknown): number {
  return overlapShare(readList(value, readPolygon), readList(other, readPolygon), polygonOverlap)
}

function middleOf(group: readonly Drawn[]): Labelled<Polygon> {
  const sums = group.map(({ polygon }) =>
    group.reduce((sum, other) => sum + other.weight * polygonOverlap(polygon, other.polygon), 0),
  )
  return group[sums.indexOf(Math.max(...sums))]!.polygon
}

function commonLabel(group: readonly Drawn[]): string {
  const byLabel = Map.groupBy(group, ({ polygon }) => polygon.label)
  return [...byLabel].sort(([a, m], [b, n]) => weightOf(n) - weightOf(m) || (a < b ? -1 : 1))[0]![0]
}

function weightOf(group: readonly Drawn[]): number {
  return group.reduce((sum, { weight }) => sum + weight, 0)
}
