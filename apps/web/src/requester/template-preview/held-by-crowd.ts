type Part = Readonly<Record<string, unknown>>

/** Elements whose draft tells more than their answer, or tells it otherwise. Where it cannot be told from the answer, nothing. */
const drafts: Readonly<Record<string, (part: Part, element: Element) => unknown>> = {
  'crowd-entity-annotation': ({ entities }, element) => ({ tool: markedIn(element, entities), fields: {} }),
  'crowd-span-critique': ({ spans }, element) => markedIn(element, spans),
  'crowd-audio-segments': segmentsHeld,
  'crowd-video-segments': segmentsHeld,
  'crowd-transcription': (part) =>
    typeof part === 'string' ? { text: part, transcript: [] } : { text: '', transcript: part.segments },
  'crowd-likert': (part) => ({ ratings: typeof part === 'object' ? part : { '': part } }),
  'crowd-rubric': ({ criteria }) => ({
    verdicts: eachOf(criteria, ({ verdict }) => verdict),
    notes: eachOf(criteria, ({ note }) => note),
  }),
  'crowd-ranking': ({ ranks, order }) => ({ order, tiers: tiersOf(ranks) }),
  'crowd-chat': ({ messages }) => ({ messages, text: '' }),
  'crowd-question-answer-generation': () => undefined,
  'crowd-text-ranking': () => undefined,
}

/** The draft that would have become this part of an answer. */
export function heldByCrowd(element: Element, part: unknown): unknown {
  const { localName } = element
  if (/^crowd-(checkbox|radio-button|toggle-button)$/.test(localName)) {
    const value = element.getAttribute('value')
    return part === true || (value !== null && includes(part, value))
  }
  if (localName in drafts) return drafts[localName]!(part as Part, element)
  if (!/-classifier(-multi-select)?$/.test(localName)) return part
  const { label, labels, workerComment } = part as Part
  return { choice: { labels: label === undefined ? labels : [label], isNone: false }, comment: workerComment }
}

/** The value alone, among several, or as crowd-form writes choices: `{"cat": true}`. */
export function includes(part: unknown, value: string): boolean {
  if (Array.isArray(part)) return part.includes(value)
  if (typeof part === 'object' && part !== null) return (part as Part)[value] === true
  return part === value
}

/** Answers count places of a text in code points unless an element says otherwise; drafts as JavaScript does. */
function markedIn(element: Element, spans: unknown) {
  const letters = element.getAttribute('offset-unit') === 'utf-16' ? [] : Array.from(element.getAttribute('text') ?? '')
  const isWide = letters.some((letter) => letter.length > 1)
  const inward = (offset: unknown) => (isWide ? letters.slice(0, Number(offset)).join('').length : Number(offset))
  const marks = listOf(spans).map(({ startOffset, endOffset, ...mark }) => ({
    ...{ note: '', ...mark },
    ...{ start: inward(startOffset), end: inward(endOffset) },
  }))
  return { marks, isNothing: marks.length === 0 }
}

function segmentsHeld({ segments }: Part) {
  return { segments: listOf(segments), isNothing: listOf(segments).length === 0 }
}

const listOf = (value: unknown): readonly Part[] => (Array.isArray(value) ? value : [])

function eachOf(criteria: unknown, told: (criterion: Part) => unknown): Part {
  const all = Object.entries((criteria ?? {}) as Record<string, Part>)
  return Object.fromEntries(all.flatMap(([id, one]) => (told(one) === undefined ? [] : [[id, told(one)]])))
}

/** From `[2, 1, null]`, the rank of each item, the items of each rank: `[[1], [0]]`. */
function tiersOf(ranks: unknown): number[][] {
  const tiers: number[][] = []
  for (const [item, rank] of (Array.isArray(ranks) ? ranks : []).entries())
    if (typeof rank === 'number') tiers[rank - 1] = [...(tiers[rank - 1] ?? []), item]
  return tiers.filter(Boolean)
}
