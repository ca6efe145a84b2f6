import { expect, test } from 'vitest'
import { labelStudio } from './label-studio.ts'
import type { ExportAbout, LabelledItem } from './labelled-item.ts'
import { anItem, aVote, of, textOf } from './testing/an-item.ts'

async function tasksOf(about: ExportAbout, ...items: LabelledItem[]) {
  return JSON.parse(await textOf(labelStudio(of(...items), about)))
}

test('a task has its row, an annotation for each vote and the label as a prediction', async () => {
  const items = [anItem(), anItem({ Ordinal: 2, Status: 'Waiting', Label: undefined, Votes: [] })]
  const choice = { from_name: 'label', to_name: 'text', type: 'choices', value: { choices: ['cat'] } }
  expect(await tasksOf({ kind: 'Categorical', textColumn: 'text' }, ...items)).toEqual([
    {
      id: 1,
      data: { text: 'Hello' },
      meta: {
        item_id: 'I1',
        batch_id: 'B1',
        votes: [{ assignment_id: 'A1', worker: 'worker-1', author_class: 'Person', project_version: 2 }],
      },
      annotations: [
        {
          result: [choice],
          created_at: '2025-03-01T12:00:00.000Z',
          lead_time: 12.5,
          ground_truth: false,
          was_cancelled: false,
        },
      ],
      predictions: [{ model_version: 'kempelen People', score: 0.9, result: [choice] }],
    },
    expect.objectContaining({ id: 2, annotations: [], predictions: [] }),
  ])
})

test('a set of labels is several choices, but not where it is the name of one class', async () => {
  const choicesOf = async (Label: string, classes?: string[]) => {
    const [task] = await tasksOf({ kind: 'Categorical', classes }, anItem({ Label }))
    return task.predictions[0].result[0].value.choices
  }
  expect(await choicesOf('Tree|Water')).toEqual(['Tree', 'Water'])
  expect(await choicesOf('yes|no', ['yes|no', 'maybe'])).toEqual(['yes|no'])
  expect(await choicesOf('')).toEqual([])
})

test('boxes and polygons are in percent of the picture', async () => {
  const Votes = [aVote({ Label: [], Answer: { annotation: { inputImageProperties: { width: 600, height: 400 } } } })]
  const box = { left: 60, top: 100, width: 300, height: 40, label: 'Car', support: 0.8 }
  const about: ExportAbout = { kind: 'Boxes', field: 'annotation.boundingBoxes', imageColumn: 'url' }
  const [boxes] = await tasksOf(about, anItem({ Kind: 'Boxes', Label: [box], Votes }))
  const common = {
    id: 'region-1',
    from_name: 'label',
    to_name: 'image',
    original_width: 600,
    original_height: 400,
    image_rotation: 0,
  }
  expect(boxes.predictions[0].result).toEqual([
    {
      ...common,
      score: 0.8,
      type: 'rectanglelabels',
      value: { x: 10, y: 25, width: 50, height: 10, rotation: 0, rectanglelabels: ['Car'] },
    },
  ])
  const vertices = [{ x: 0, y: 0 }, { x: 600, y: 0 }, { x: 300, y: 100 }] // biome-ignore format: one line
  const [polygons] = await tasksOf(
    { ...about, kind: 'Polygons' },
    anItem({ Label: [{ label: 'Roof', vertices }], Votes }),
  )
  const points = [[0, 0], [100, 0], [50, 25]] // biome-ignore format: one line
  expect(polygons.predictions[0].result).toEqual([
    { ...common, type: 'polygonlabels', value: { points, closed: true, polygonlabels: ['Roof'] } },
  ])
  await expect(tasksOf(about, anItem({ Label: [box], Votes: [] }))).rejects.toThrow(
    'no answer to the item I1 tells its size',
  )
})

test('entities bear their text and count code points', async () => {
  const about: ExportAbout = { kind: 'Entities', textColumn: 'text' }
  const spanOf = async (Label: unknown, more = {}) => {
    const [task] = await tasksOf({ ...about, ...more }, anItem({ Row: { text: '🐈 Zoë 🐕' }, Label, Votes: [] }))
    return task.predictions[0].result[0]
  }
  const value = { start: 2, end: 5, text: 'Zoë', labels: ['person'] }
  expect(await spanOf([{ startOffset: 2, endOffset: 5, label: 'person' }])).toEqual({
    id: 'region-1',
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value,
  })
  expect(await spanOf([{ startOffset: 3, endOffset: 6, label: 'person' }], { offsetUnit: 'utf-16' })).toMatchObject({
    value,
  })
  expect(await spanOf([{ start: 0.5, end: 2, label: 'Tone' }])).toMatchObject({
    to_name: 'audio',
    value: { start: 0.5, end: 2, labels: ['Tone'] },
  })
})

test('numbers, texts and whatever else there is', async () => {
  const resultOf = async (kind: LabelledItem['Kind'], Label: unknown) => {
    const [task] = await tasksOf({ kind }, anItem({ Label, Votes: [] }))
    return task.predictions[0].result[0]
  }
  expect(await resultOf('Numeric', 4.5)).toMatchObject({ to_name: 'item', type: 'number', value: { number: 4.5 } })
  expect(await resultOf('Text', 'Grüß Gott')).toMatchObject({ type: 'textarea', value: { text: ['Grüß Gott'] } })
  expect(await resultOf('Other', [2, 1])).toMatchObject({ type: 'textarea', value: { text: ['[2,1]'] } })
})
