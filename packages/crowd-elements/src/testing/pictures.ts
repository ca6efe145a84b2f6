import { crc32, deflateSync } from 'node:zlib'

/** `/picture/640x480.png`: a PNG of that size with a chequered pattern; `/picture/640x480.svg` the same as SVG. */
export function pictures(path: string): {
  contentType: string
  body: Buffer | string
  headers: Record<string, string>
} {
  const [, width, height, kind] = /(\d+)x(\d+)\.(png|svg)$/.exec(path) ?? ['', '640', '480', 'png']
  const headers = { 'access-control-allow-origin': '*' }
  if (kind === 'svg') return { contentType: 'image/svg+xml', body: svg(Number(width), Number(height)), headers }
  return { contentType: 'image/png', body: png(Number(width), Number(height)), headers }
}

function svg(width: number, height: number): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#cdd6dd"/><circle cx="50%" cy="50%" r="20%" fill="#5b7c99"/></svg>`
}

/** A greyscale PNG, eight bits a pixel: squares of 40 pixels in two greys. */
function png(width: number, height: number): Buffer {
  const rows = Buffer.alloc((width + 1) * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * (width + 1) + 1 + x] = (Math.floor(x / 40) + Math.floor(y / 40)) % 2 === 0 ? 0xd8 : 0xb0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 1 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
