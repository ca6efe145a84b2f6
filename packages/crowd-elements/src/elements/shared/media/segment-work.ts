import { History } from '../history.ts'
import { freePart, readSegments, roomOf, type Segment, SHORTEST, shiftedInto, sorted } from './segments.ts'

/** What a Worker has marked, and whether they have said that there is nothing to mark. */
interface Marked {
  readonly segments: readonly Segment[]
  readonly isNothing: boolean
}

/** The segments of a recording and what can be done to them; each change is a step for undo. */
export class SegmentWork {
  /** Undefined until the Worker has changed something. */
  history = new History<Marked | undefined>(undefined)
  /** The segments while one of them is dragged. */
  moving: readonly Segment[] | undefined
  given: readonly Segment[] = []
  duration = 0
  mayOverlap = false

  get #marked(): Marked {
    return this.history.state ?? { segments: this.given, isNothing: false }
  }

  get segments(): readonly Segment[] {
    return this.#marked.segments
  }

  get isNothing(): boolean {
    return this.#marked.isNothing
  }

  get isModified(): boolean {
    return JSON.stringify(this.segments) !== JSON.stringify(this.given)
  }

  readGiven(initialValue: unknown): void {
    this.given = readSegments(initialValue)
  }

  #push(segments: readonly Segment[], isNothing = false): void {
    this.history.push({ segments: sorted(segments), isNothing })
  }

  /** Where the new segment is among the others; undefined when there is no room for it. */
  make(wanted: { start: number; end: number }, label: string): number | undefined {
    const free = this.mayOverlap ? wanted : freePart(wanted, this.segments)
    if (!free || free.end - free.start < SHORTEST) return undefined
    const made: Segment = { ...free, label }
    this.#push([...this.segments, made])
    return this.segments.indexOf(made)
  }

  /** Shows other edges on a segment, as far as there is room. */
  drag(index: number, start: number, end: number): void {
    this.moving = this.#withEdges(index, start, end)
  }

  /** Gives a segment other edges, as far as there is room; where it is then. */
  setEdges(index: number, start: number, end: number): number {
    this.moving = undefined
    const segments = this.#withEdges(index, start, end)
    if (segments === this.segments) return index
    const moved = segments[index]!
    this.#push(segments)
    return this.segments.indexOf(moved)
  }

  #withEdges(index: number, start: number, end: number): readonly Segment[] {
    const { segments } = this
    const segment = segments[index]!
    const others = this.mayOverlap ? [] : segments.toSpliced(index, 1)
    const room = roomOf(segment, others, this.duration)
    const isMoved = start !== segment.start && end !== segment.end
    const edges = isMoved
      ? shiftedInto(room, { start, end })
      : { start: Math.max(start, room.start), end: Math.min(end, room.end) }
    return !edges || edges.end - edges.start < SHORTEST ? segments : segments.with(index, { ...segment, ...edges })
  }

  relabel(index: number, label: string): void {
    this.#push(this.segments.with(index, { ...this.segments[index]!, label }))
  }

  remove(index: number): void {
    this.#push(this.segments.toSpliced(index, 1))
  }

  sayNothing(isNothing: boolean): void {
    this.#push(isNothing ? [] : this.segments, isNothing)
  }

  get draft(): unknown {
    return this.history.state
  }

  set draft(kept: unknown) {
    this.history = new History((kept as Marked | null) ?? undefined)
  }
}
