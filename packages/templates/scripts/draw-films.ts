import { chromium } from 'playwright-core'
import { findChromium } from '../../../scripts/setup/browser.mjs'

/** Five films of three seconds: a ball that rolls, bounces, stands, leaves the picture, or comes back. */
export async function drawFilms(): Promise<Record<string, Buffer>> {
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  try {
    const page = await browser.newPage()
    const films: Record<string, Buffer> = {}
    for (let number = 1; number <= 5; number++)
      films[`ball-${number}`] = Buffer.from(await page.evaluate(record, number), 'base64')
    return films
  } finally {
    await browser.close()
  }
}

/** Runs in the page. */
async function record(number: number): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 200 })
  const context = canvas.getContext('2d')!
  const recorder = new MediaRecorder(canvas.captureStream(25), { mimeType: 'video/webm', videoBitsPerSecond: 150_000 })
  const chunks: Blob[] = []
  recorder.ondataavailable = ({ data }) => chunks.push(data)
  recorder.start()
  const began = performance.now()
  for (let time = 0; time < 3; time = (performance.now() - began) / 1000) {
    const places = [
      [40 + time * 80, 150],
      [160, 150 - Math.abs(Math.sin(time * 3)) * 110],
      [160, 150],
      [40 + time * 140, 150],
      [160 + Math.sin(time * 2) * 120, 150],
    ]
    const [x = 0, y = 0] = places[number - 1]!
    context.fillStyle = '#e4ecef'
    context.fillRect(0, 0, 320, 200)
    context.fillStyle = '#a9b58d'
    context.fillRect(0, 168, 320, 32)
    context.fillStyle = '#b23a2e'
    context.beginPath()
    context.arc(x, y, 18, 0, 2 * Math.PI)
    context.fill()
    await new Promise((resolve) => requestAnimationFrame(resolve))
  }
  await new Promise((resolve) => {
    recorder.onstop = resolve
    recorder.stop()
  })
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer())
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}
