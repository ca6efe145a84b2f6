import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import type { LabelledItem } from './labelled-item.ts'
import { anItem, aVote, bytesOf, of, textOf } from './testing/an-item.ts'
import { exportFormats, writeExport } from './write-export.ts'

test('JSON lines hold everything, an item a line, and read back the same', async () => {
  const items = [anItem(), anItem({ ItemId: 'I2', Label: undefined, Row: { text: 'Müller "ü"\n🐈‍⬛ 维也纳' } })]
  const lines = (await textOf(writeExport('jsonl', of(...items), { kind: 'Categorical' }))).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(JSON.parse(JSON.stringify(items)))
})

test('a format that does not hold this kind of label says so before anything is written', () => {
  const write =
    (format: string, kind: LabelledItem['Kind'], columns = {}) =>
    () =>
      writeExport(format as 'coco', of(), { kind, ...columns })
  expect(write('coco', 'Categorical', { imageColumn: 'u' })).toThrow(
    'COCO holds boxes and polygons; the labels of this batch are Categorical.',
  )
  expect(write('coco', 'Boxes')).toThrow('COCO needs the column that holds the address of the picture')
  expect(write('conll', 'Boxes', { textColumn: 't' })).toThrow(
    'CoNLL holds entities in texts; the labels of this batch are Boxes.',
  )
  expect(write('conll', 'Entities')).toThrow('CoNLL needs the column that holds the text')
  expect(write('toString', 'Entities')).toThrow('There is no format toString.')
})

test.for(exportFormats)('$name: a batch without items is a whole file', async ({ name }) => {
  const kind = name === 'coco' ? 'Boxes' : 'Entities'
  const pieces = writeExport(name, of(), { kind, imageColumn: 'url', textColumn: 'text' })
  const text = (await bytesOf(pieces)).toString('latin1')
  if (name === 'parquet') expect(text).toMatch(/^PAR1.*PAR1$/s)
  else if (name === 'csv') expect(text).toMatch(/^"item_id","ordinal","status",.*\n$/)
  else if (name === 'coco' || name === 'label-studio') expect(JSON.parse(text)).toBeDefined()
  else expect(text).toBe('')
})

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const entity = { startOffset: 0, endOffset: 5, label: 'person', support: 1 }
const box = { height: 20, label: 'Car', left: 1, top: 2, width: 30 }

test.for(exportFormats)('$name: 50,000 items pass through without being held', async ({ name }) => {
  const kind = name === 'coco' ? 'Boxes' : 'Entities'
  const marks = name === 'coco' ? [box] : [entity]
  let alive = 0
  async function* source() {
    for (let Ordinal = 1; Ordinal <= 50_000; Ordinal++) {
      const text = Buffer.alloc(1000, `Marta ${Ordinal} `).toString()
      const Label = structuredClone(marks)
      yield anItem({
        ItemId: `I${Ordinal}`,
        Ordinal,
        Row: { text, url: 'x.png' },
        Kind: kind,
        Label,
        Votes: [aVote({ Label })],
      })
      if (Ordinal % 10_000 !== 5000) continue
      collectGarbage()
      alive = Math.max(alive, process.memoryUsage().heapUsed - before)
    }
  }
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  let written = 0
  for await (const piece of writeExport(name, source, { kind, imageColumn: 'url', textColumn: 'text' }))
    written += piece.length
  expect(written).toBeGreaterThan(2_000_000)
  // All items together are some 80 MB, and Parquet’s row group of 10,000 a part of that.
  expect(alive).toBeLessThan(40_000_000)
})
