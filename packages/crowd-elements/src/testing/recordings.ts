interface Reply {
  readonly status: number
  readonly contentType: string
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/**
 * `/media/tone-3s.wav`: a recording of that many seconds, silent but for a tone from the first to the second second.
 * `/media/clip.webm`: a film of about two seconds; `/media/clip-endless.webm`: the same, which does not say how long it is.
 * `range` is the header of that name.
 */
export function recordings(path: string, range: string | undefined): Reply {
  const isSound = path.endsWith('.wav')
  const body = isSound
    ? tone(Number(/(\d+)s\.wav$/.exec(path)?.[1] ?? 3))
    : path.includes('endless')
      ? endless(clip)
      : clip
  return partOf(body, isSound ? 'audio/wav' : 'video/webm', range)
}

/** Browsers move about in a recording only when its host gives parts of it. */
/** The answer of a server that gives parts of a file, without which no browser can move about in a recording. */
export function partOf(body: Buffer, contentType: string, range: string | undefined): Reply {
  const headers = { 'access-control-allow-origin': '*', 'accept-ranges': 'bytes' }
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (from === undefined) return { status: 200, contentType, headers, body }
  const end = to ? Math.min(Number(to), body.length - 1) : body.length - 1
  const place = { 'content-range': `bytes ${from}-${end}/${body.length}` }
  return { status: 206, contentType, headers: { ...headers, ...place }, body: body.subarray(Number(from), end + 1) }
}

const RATE = 8000

/** Sixteen bits a sample, one channel. */
function tone(seconds: number): Buffer {
  const samples = seconds * RATE
  const file = Buffer.alloc(44 + samples * 2)
  file.write('RIFF', 0)
  file.writeUInt32LE(36 + samples * 2, 4)
  file.write('WAVEfmt ', 8)
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(RATE, 24)
  file.writeUInt32LE(RATE * 2, 28)
  file.writeUInt16LE(2, 32)
  file.writeUInt16LE(16, 34)
  file.write('data', 36)
  file.writeUInt32LE(samples * 2, 40)
  for (let sample = RATE; sample < 2 * RATE && sample < samples; sample++)
    file.writeInt16LE(Math.round(16_000 * Math.sin((sample * 2 * Math.PI * 440) / RATE)), 44 + sample * 2)
  return file
}

/** Writes padding over the element of a WebM file that says how long it is. */
function endless(film: Buffer): Buffer {
  const padded = Buffer.from(film)
  padded.set([0xec, 0x85], padded.indexOf(Buffer.from([0x44, 0x89, 0x84])))
  return padded
}

/** Recorded by Chromium from a canvas of 48 × 32 pixels on which a square moves to the right. */
const clip = Buffer.from(
  [
    'GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYECGFOAZwEAAAAAAAYjEU2bdLlNu4tTq4QVSalmU6yBbk27i1OrhBZUrmtTrIGTTb',
    'uLU6uEH0O2dVOsgdRNu4xTq4QcU7trU6yCBhHsrgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmoCrX',
    'sYMPQkBEiYRE+/rBTYCGQ2hyb21lV0GGQ2hyb21lFlSua7yuuteBAXPFh09j9zdRy6uDgQFV7oEBhoVWX1ZQOOCdsIEwuoEgU8CBAVWwkFWxgQ',
    'FVuYECVbqBDVW7gQEfQ7Z1AQAAAAAABTHngQCg4KG0gQAAADADAJ0BKjAAIAAIxwiFhYiZhIgvAgAKDh26X7yxtSHeEBoA/cjEyRS9z0qkM+gA',
    'AHWhp6al7oEBpaBQAgCdASowACAACocIhYWImYSIOAIABwygaZwA/uuuAKDPoa+BAGUAUQIAIxFoABgToEBs5aHXgBUTAqtg/fjnXz4B/+Zjvh',
    'HsJw3Ssx+4M/qm+HWhmKaW7oEBpZGxAQAqEcAAGAAYWC/0AAiAAPuBAKC8oZyBAM0AEQIAIxF8ABgAIDgv9AAbP3ITAMpdwwwAdaGYppbugQGl',
    'kbEBACoRwAAYABhYL/QACIAA+4FloL2hnYEBMgAxAgAjEXAAGBPfwGzlodeAXVOmJMknlCAAdaGYppbugQGlkbEBACoRwAAYABhYL/QACIAA+4',
    'HNoLihl4EBlgDxAQAjEWgAGAAYWC/0AFcQjMAAdaGYppbugQGlkbEBACoRwAAYABhYL/QACIAA+4IBMqC4oZeBAfsA8QEAIxFYABgAGFgv9ABX',
    'EIzAAHWhmKaW7oEBpZGxAQAqEcAAGAAYWC/0AAiAAPuCAZaguKGXgQJfAPEBACMRRAAYABhYL/QAVxCMwAB1oZimlu6BAaWRsQEAKhHAABgAGF',
    'gv9AAIgAD7ggH7oMahpYECxADxAQAjEKAUYACw4L/QARwilDDFIuhpfLkN4akhDkqeKAB1oZimlu6BAaWRsQEAKhFMFGAAYWC/0AAiAAD7ggJf',
    'oLyhm4EDKAARAgAjERgAGAAcOA/0AAVfsgpg/uZQAHWhmKaW7oEBpZGxAQAqEcAAGAAYWC/0AAiAAPuCAsSguKGXgQONAPEBACMRCAAYABhYL/',
    'QAE3H5sAB1oZimlu6BAaWRsQEAKhHAABgAGFgv9AAIgAD7ggMooLihl4ED8QDxAQAjEPgAGAAYWC/0ABNx+bAAdaGYppbugQGlkbEBACoRwAAY',
    'ABhYL/QACIAA+4IDjaC4oZeBBFYA8QEAIxDoABgAGFgv9AATcfmwAHWhmKaW7oEBpZGxAQAqEcAAGAAYWC/0AAiAAPuCA/Ggu6GagQS6ABECAC',
    'MQsAAYACgwL/QAB0R1lIDUwkB1oZimlu6BAaWRsQEAKhHAABgAGFgv9AAIgAD7ggRWoLihl4EFHwDxAQAjELwAGAAYWC/0ABNx+bAAdaGYppbu',
    'gQGlkbEBACoRwAAYABhYL/QACIAA+4IEuqC+oZ2BBYMAEQIAIxCoABgAIDwH9AAFcEhdLP7trYQwAHWhmKaW7oEBpZGxAQAqEcAAGAAYWC/0AA',
    'iAAPuCBR+guKGXgQXoAPEBACMROBRgAGFgv9AATcfmwAB1oZimlu6BAaWRsQEAKhHAABgAGFgv9AAIgAD7ggWDoL+hnoEGTAAxAgAjEIgAGAAg',
    'Q//0Adh2a1PyAMfXX0YwAHWhmKaW7oEBpZGxAQAqEcAAGAAYWC/0AAiAAPuCBeiguKGXgQaxAPEBACMQfAAYABhYL/QADi0aAAB1oZimlu6BAa',
    'WRsQEAKhHAABgAGFgv9AAIgAD7ggZMoLihl4EHFQDxAQAjEGgAGAAYWC/0AA4tGgAAdaGYppbugQGlkbEBACoRNBRgAGFgv9AAIgAA+4IGsaC4',
    'oZeBB3sA8QEAIxBcABgAGFgv9AAOLRoAAHWhmKaW7oEBpZGxAQAqEcAAGAAYWC/0AAiAAPuCBxWguqGZgQffAPEBACMQTAAYABwwL/QAe1iFMM',
    'WUAHWhmKaW7oEBpZGxAQAqEcAAGAAYWC/0AAiAAPuCB3scU7trjbuLs4EAt4b3gQHxgdQ=',
  ].join(''),
  'base64',
)
