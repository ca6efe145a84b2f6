/** A part of a text, by UTF-16 units, the end not included. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** A marked part of a text as it is drawn. */
export interface ShownSpan extends Extent {
  readonly color: string
  /** Read out with the part, such as the name of its label. */
  readonly name: string
  /** Drawn behind the part; nothing is when empty. */
  readonly tag: string
}

/** A run of text with the same spans over it, and the spans that end with it. */
export interface Piece extends Extent {
  readonly spans: readonly ShownSpan[]
  readonly ending: readonly ShownSpan[]
}

/** The lines of a text, each with the line end that closes it, so that nothing of the text is lost. */
export function linesOf(text: string): Extent[] {
  return Array.from(text.matchAll(/[^\n]*\n|[^\n]+$/g), ({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
  }))
}

/** Cuts a line where spans begin and end. `spans` are sorted by their start. */
export function piecesOf(line: Extent, spans: readonly ShownSpan[]): Piece[] {
  const near = spans.filter((span) => span.start < line.end && span.end > line.start)
  if (near.length === 0) return [{ ...line, spans: [], ending: [] }]
  const cuts = new Set([line.start, line.end])
  for (const { start, end } of near)
    for (const cut of [start, end]) if (cut > line.start && cut < line.end) cuts.add(cut)
  const places = Array.from(cuts).sort((a, b) => a - b)
  return places.slice(1).map((end, index) => {
    const start = places[index]!
    const over = near.filter((span) => span.start <= start && span.end >= end)
    return { start, end, spans: over, ending: over.filter((span) => span.end === end) }
  })
}

/** Widens a part until no span is cut by its edges. */
export function withWholeSpans(extent: Extent, spans: readonly Extent[]): Extent {
  let { start, end } = extent
  for (;;) {
    const cut = spans.filter((span) => span.start < end && span.end > start)
    const wider = {
      start: Math.min(start, ...cut.map((span) => span.start)),
      end: Math.max(end, ...cut.map((span) => span.end)),
    }
    if (wider.start === start && wider.end === end) return wider
    start = wider.start
    end = wider.end
  }
}

/** Leaves out the white space at both ends; undefined when nothing else is there. */
export function trimmed(text: string, { start, end }: Extent): Extent | undefined {
  const part = text.slice(start, end)
  const length = part.trim().length
  if (length === 0) return undefined
  const from = start + part.length - part.trimStart().length
  return { start: from, end: from + length }
}

export function isSame(a: Extent, b: Extent | undefined): boolean {
  return a.start === b?.start && a.end === b.end
}
