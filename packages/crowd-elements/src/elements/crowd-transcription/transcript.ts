/** What is said from one time stamp to the next. */
export interface Passage {
  /** Seconds. */
  readonly start: number
  /** Given where the passage does not last until the next one. */
  readonly end?: number | undefined
  readonly text: string
}

export type Transcript = readonly Passage[]

/** Reads the passages of an `initial-value`; there is always one to write in. */
export function readTranscript(value: unknown): Transcript {
  const read = (Array.isArray(value) ? value : []).map((entry) => {
    const end = Number(entry?.end)
    return {
      start: Number(entry?.start) || 0,
      ...(Number.isFinite(end) ? { end } : {}),
      text: String(entry?.text ?? ''),
    }
  })
  return read.length > 0 ? read : [{ start: 0, text: '' }]
}

/** Ends a passage at `caret` of its text and at `time`, where the next one begins. */
export function split(transcript: Transcript, index: number, caret: number, time: number): Transcript {
  const { start, end, text } = transcript[index]!
  // The recording may have been moved back before what the passage holds.
  const at = time > start && (end === undefined || time < end) ? time : start
  const before = { start, text: text.slice(0, caret).trimEnd() }
  const after = { start: at, ...(end === undefined ? {} : { end }), text: text.slice(caret).trimStart() }
  return transcript.toSpliced(index, 1, before, after)
}

/** Joins a passage to the one before it. */
export function joined(transcript: Transcript, index: number): Transcript {
  const [before, after] = [transcript[index - 1]!, transcript[index]!]
  const text = [before.text, after.text].filter((part) => part !== '').join(' ')
  const end = after.end === undefined ? {} : { end: after.end }
  return transcript.toSpliced(index - 1, 2, { start: before.start, ...end, text })
}

/** Lets a passage begin at `time`, as far as the passages around it allow. */
export function restamped(transcript: Transcript, index: number, time: number): Transcript {
  const { end, ...passage } = transcript[index]!
  const earliest = transcript[index - 1]?.start ?? 0
  const latest = transcript[index + 1]?.start ?? Number.POSITIVE_INFINITY
  const start = Math.min(Math.max(time, earliest), latest)
  return transcript.with(index, { ...passage, start, ...(end !== undefined && end > start ? { end } : {}) })
}

/** The passages that have text, each with the time at which it ends. */
export function endedPassages(transcript: Transcript, duration: number): Required<Passage>[] {
  return transcript
    .map(({ start, end, text }, index) => ({
      start,
      end: end ?? transcript[index + 1]?.start ?? Math.max(start, duration),
      text: text.trim(),
    }))
    .filter(({ text }) => text !== '')
}
