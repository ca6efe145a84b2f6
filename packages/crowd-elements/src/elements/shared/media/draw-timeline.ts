import { PEAKS_PER_SECOND } from './waveform.ts'

interface Window {
  /** The first second shown. */
  readonly from: number
  /** Pixels a second. */
  readonly perSecond: number
  readonly duration: number
  readonly peaks: Float32Array | undefined
}

const RULER = 20
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600]

/** Draws the ruler and the waveform of the part that is shown. */
export function drawTimeline(canvas: HTMLCanvasElement, shown: Window): void {
  const { clientWidth: width, clientHeight: height } = canvas
  const scale = devicePixelRatio
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const context = canvas.getContext('2d')
  if (!context) return
  context.scale(scale, scale)
  const style = getComputedStyle(canvas)
  context.font = `12px ${style.fontFamily}`
  context.fillStyle = style.color
  context.strokeStyle = style.borderTopColor
  drawRuler(context, shown, width, height)
  if (shown.peaks) drawWave(context, shown, shown.peaks, width, height)
}

function drawRuler(
  context: CanvasRenderingContext2D,
  { from, perSecond, duration }: Window,
  width: number,
  height: number,
) {
  const step = STEPS.find((seconds) => seconds * perSecond >= 64) ?? 3600
  context.beginPath()
  for (let second = Math.floor(from / step) * step; second <= duration + step / 2; second += step) {
    const x = Math.round((second - from) * perSecond) + 0.5
    if (x > width) break
    context.moveTo(x, 0)
    context.lineTo(x, height)
    context.fillText(shortTime(second, step), x + 4, 14)
  }
  context.stroke()
}

function drawWave(
  context: CanvasRenderingContext2D,
  { from, perSecond }: Window,
  peaks: Float32Array,
  width: number,
  height: number,
) {
  const middle = (height + RULER) / 2
  const reach = (height - RULER) / 2 - 4
  context.globalAlpha = 0.7
  for (let x = 0; x < width; x++) {
    const first = Math.floor((from + x / perSecond) * PEAKS_PER_SECOND)
    const last = Math.max(first + 1, Math.ceil((from + (x + 1) / perSecond) * PEAKS_PER_SECOND))
    let peak = 0
    for (let index = first; index < last; index++) peak = Math.max(peak, peaks[index] ?? 0)
    context.fillRect(x, middle - peak * reach - 0.5, 1, peak * reach * 2 + 1)
  }
  context.globalAlpha = 1
}

function shortTime(seconds: number, step: number): string {
  const [minutes, rest] = [Math.floor(Math.round(seconds * 100) / 6000), Math.round((seconds % 60) * 100) / 100]
  const digits = step < 0.1 ? 2 : step < 1 ? 1 : 0
  return `${minutes}:${rest.toFixed(digits).padStart(digits === 0 ? 2 : digits + 3, '0')}`
}
