/** Peaks a second. */
export const PEAKS_PER_SECOND = 100

/** Larger recordings show no waveform: they would take too much of a phone's memory. */
const MOST_BYTES = 50_000_000

/**
 * The loudest moment of every hundredth of a second, 0 to 1; undefined when the recording's host does not let pages read it,
 * or when nothing of it can be heard. Decoded at a low rate, which keeps an hour small.
 */
export async function loadPeaks(src: string, signal: AbortSignal): Promise<Float32Array | undefined> {
  const url = new URL(src, document.baseURI)
  try {
    const response = await fetch(url, { signal })
    if (!response.ok || Number(response.headers.get('content-length')) > MOST_BYTES) return undefined
    const bytes = await response.arrayBuffer()
    const sound = await new OfflineAudioContext(1, 1, 8000).decodeAudioData(bytes)
    return peaksOf(sound)
  } catch {
    return undefined
  }
}

function peaksOf(sound: AudioBuffer): Float32Array {
  const samples = sound.getChannelData(0)
  const size = sound.sampleRate / PEAKS_PER_SECOND
  const peaks = new Float32Array(Math.ceil(samples.length / size))
  for (let index = 0; index < samples.length; index++) {
    const bucket = Math.floor(index / size)
    const loudness = Math.abs(samples[index]!)
    if (loudness > peaks[bucket]!) peaks[bucket] = loudness
  }
  return peaks
}
