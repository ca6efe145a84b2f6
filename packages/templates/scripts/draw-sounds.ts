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
