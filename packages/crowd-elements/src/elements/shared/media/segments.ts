import type { Label } from '../labels.ts'

/** A stretch of a recording, in seconds. */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly label: string
}

/** The shortest stretch that can be made, in seconds. */
export const SHORTEST = 0.005

export function toMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}

/** Moves a stretch until it lies within `room`; undefined when it is longer. */
export function shiftedInto(room: { start: number; end: number }, { start, end }: { start: number; end: number }) {
  const by = Math.max(0, room.start - start) - Math.max(0, end - room.end)
  return end - start > room.end - room.start ? undefined : { start: start + by, end: end + by }
}

/** How far a segment can reach without meeting another; itself is left out of `others`. */
export function roomOf(segment: Pick<Segment, 'start' | 'end'>, others: readonly Segment[], duration: number) {
  const before = others.filter(({ end }) => end <= segment.start).map(({ end }) => end)
  const after = others.filter(({ start }) => start >= segment.end).map(({ start }) => start)
  return { start: Math.max(0, ...before), end: Math.min(duration, ...after) }
}

/** What is free of a stretch, from its start on; undefined when less than the shortest is. */
export function freePart(wanted: { start: number; end: number }, others: readonly Segment[]) {
  let { start, end } = wanted
  for (const other of others.toSorted((a, b) => a.start - b.start)) {
    if (other.start <= start && other.end > start) start = other.end
    else if (other.start > start && other.start < end) end = other.start
  }
  return end - start >= SHORTEST ? { start, end } : undefined
}

/** In which lane each segment is drawn, so that none covers another. */
export function lanesOf(segments: readonly Segment[]): number[] {
  const ends: number[] = []
  return segments.map(({ start, end }) => {
    const free = ends.findIndex((laneEnd) => laneEnd <= start)
    const lane = free < 0 ? ends.length : free
    ends[lane] = end
    return lane
  })
}

export function sorted(segments: readonly Segment[]): Segment[] {
  return segments.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** The segments of an `initial-value`; what is no segment is left out. */
export function readSegments(value: unknown): Segment[] {
  if (!Array.isArray(value)) return []
  const isSegment = ({ start, end }: Segment) => Number.isFinite(start) && start >= 0 && end > start
  return sorted(
    value
      .map((entry) => ({ start: Number(entry?.start), end: Number(entry?.end), label: String(entry?.label ?? '') }))
      .filter(isSegment),
  )
}

export function labelOf(labels: readonly Label[], { label }: Segment): Label {
  return (
    labels.find(({ value }) => value === label) ?? {
      value: label,
      name: label,
      shortName: label,
      color: 'var(--quiet)',
    }
  )
}

/** `1:02.345`, with hours where there are some. */
export function clockTime(seconds: number): string {
  const milliseconds = Math.round((Number.isFinite(seconds) ? seconds : 0) * 1000)
  const [hours, minutes] = [Math.floor(milliseconds / 3_600_000), Math.floor(milliseconds / 60_000) % 60]
  const rest = ((milliseconds % 60_000) / 1000).toFixed(3).padStart(6, '0')
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`
}
