import { execFileSync } from 'node:child_process'

const rate = 8000
const seconds = 4

/** A recording of some tones and knocks with silence between, as a WAV of eight bits and one channel. */
export function recording(seed: number): Buffer {
  const samples = new Uint8Array(rate * seconds).fill(128)
  const events = [
    [0.4, 0.7, 440 + seed * 40],
    [1.6, 0.25, 0],
    [2.3, 1, 300 + seed * 90],
  ] as const
  for (const [start, length, frequency] of events)
    for (let place = 0; place < length * rate; place++) {
      const fade = Math.sin((Math.PI * place) / (length * rate))
      // A knock is noise that dies away at once.
      const wave =
        frequency === 0
          ? Math.sin(place * place * 0.37) * Math.exp(-place / 300) * 3
          : Math.sin((2 * Math.PI * frequency * place) / rate)
      samples[Math.round(start * rate) + place] = 128 + Math.max(-120, Math.min(120, Math.round(wave * fade * 90)))
    }
  return Buffer.concat([header(samples.length), samples])
}

const sentences: readonly [voice: string, text: string][] = [
  ['en-gb', 'The ferry leaves at nine. Bring a warm coat.'],
  ['en-us+f3', 'We... um, we took the, the second road on the left.'],
  ['en-gb-scotland', 'Please call back after four, and ask for Marta.'],
  ['en-us', 'Twelve eggs, two pounds of flour, and a lemon.'],
  ['en-gb+f4', 'Who left the window open all night?'],
]

/** A spoken sentence, by `espeak-ng`, which has to be installed. */
export function speech(seed: number): Buffer {
  const [voice, text] = sentences[(seed - 1) % sentences.length]!
  const spoken = execFileSync('espeak-ng', ['-v', voice, '-s', '150', '--stdout', text], { maxBuffer: 10_000_000 })
  const step = spoken.readUInt32LE(24) / rate
  const read = (place: number) => spoken.readInt16LE(44 + 2 * place)
  const samples = new Uint8Array(Math.floor((spoken.length - 44) / 2 / step - 1))
  for (let place = 0; place < samples.length; place++) {
    // The mean of what one sample stands for keeps high notes from coming back as low ones.
    const from = Math.floor(place * step)
    const to = Math.floor((place + 1) * step)
    let sum = 0
    for (let at = from; at < to; at++) sum += read(at)
    samples[place] = Math.max(0, Math.min(255, 128 + Math.round(sum / (to - from) / 256)))
  }
  return Buffer.concat([header(samples.length), samples])
}

function header(length: number): Buffer {
  const bytes = Buffer.alloc(44)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + length, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(rate, 24)
  bytes.writeUInt32LE(rate, 28)
  bytes.writeUInt16LE(1, 32)
  bytes.writeUInt16LE(8, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(length, 40)
  return bytes
}
