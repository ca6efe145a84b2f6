import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { expect, test } from 'vitest'
import { parquet } from './parquet.ts'
import { anItem, aVote, bytesOf, of } from './testing/an-item.ts'

async function fileOf(source: Parameters<typeof parquet>[0]): Promise<ArrayBuffer> {
  const bytes = await bytesOf(parquet(source))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer
}

test('a row reads back as it was, whatever is missing as null', async () => {
  const row = { text: 'Grüße, "维也纳" 🐈‍⬛' }
  const items = [
    anItem({ Row: row, Votes: [aVote()] }),
    anItem({
      ItemId: 'I2',
      Ordinal: 2,
      Status: 'Waiting',
      Label: undefined,
      Probability: undefined,
      Posterior: undefined,
      Source: undefined,
      FinishTime: undefined,
      Votes: [],
    }),
  ]
  const rows = await parquetReadObjects({ file: await fileOf(of(...items)) })
  expect(rows[0]).toEqual({
    item_id: 'I1',
    ordinal: 1,
    row: JSON.stringify(row),
    status: 'Finished',
    label: 'cat',
    probability: 0.9,
    posterior: '{"cat":0.9,"dog":0.1}',
    n_votes: 1,
    votes:
      '[{"assignment_id":"A1","worker":"worker-1","label":"cat","project_version":2,"author_class":"Person","submit_time":"2025-03-01T12:00:00.000Z","seconds":12.5}]',
    source: 'People',
    author_class: 'Person',
    cost: '0.06',
    finish_time: new Date('2025-03-01T12:00:00Z'),
    project_versions: '[1,2]',
  })
  const nothing = { label: null, probability: null, posterior: null, source: null, finish_time: null }
  expect(rows[1]).toMatchObject({ item_id: 'I2', status: 'Waiting', n_votes: 0, votes: '[]', ...nothing })
})

test('row groups of 10,000 are written one after the other', async () => {
  async function* source() {
    for (let Ordinal = 1; Ordinal <= 25_000; Ordinal++) yield anItem({ ItemId: `I${Ordinal}`, Ordinal })
  }
  const file = await fileOf(source)
  expect(parquetMetadata(file).row_groups.map((group) => Number(group.num_rows))).toEqual([10_000, 10_000, 5000])
  const [row] = await parquetReadObjects({ file, rowStart: 20_000, rowEnd: 20_001 })
  expect(row).toMatchObject({ item_id: 'I20001', ordinal: 20_001, label: 'cat' })
})

test('rows with much text make smaller groups', async () => {
  async function* source() {
    for (let Ordinal = 1; Ordinal <= 5; Ordinal++) yield anItem({ Ordinal, Row: { text: 'x'.repeat(9_000_000) } })
  }
  expect(parquetMetadata(await fileOf(source)).row_groups).toHaveLength(3)
})
