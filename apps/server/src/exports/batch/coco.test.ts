import { expect, test } from 'vitest'
import { coco } from './coco.ts'
import type { ExportAbout } from './labelled-item.ts'
import { anItem, aVote, of, textOf } from './testing/an-item.ts'

const size = { inputImageProperties: { width: 600, height: 400 } }
const about: ExportAbout = {
  kind: 'Boxes',
  field: 'annotation.boundingBoxes',
  imageColumn: 'image_url',
  classes: ['Person', 'Car'],
}

test('boxes: categories in the order of the classes, pictures with their size, annotations with their support', async () => {
  const box = { height: 20, label: 'Car', left: 10, support: 0.75, top: 5, width: 30 }
  const items = [
    anItem({
      Row: { image_url: 'https://example.org/photos/Stra%C3%9Fe%201.jpg?size=2' },
      Label: [box, { ...box, label: 'Bus', support: undefined, left: 100 }],
      Probability: 0.5,
      Votes: [aVote({ Answer: { annotation: { boundingBoxes: [], ...size } } })],
    }),
    anItem({ ItemId: 'I2', Status: 'Open', Label: undefined }),
    anItem({ ItemId: 'I3', Row: { image_url: '/static/samples/street-1.svg' }, Label: [] }),
  ]
  expect(JSON.parse(await textOf(coco(of(...items), about)))).toEqual({
    info: { description: 'Labels by Kempelen' },
    licenses: [],
    categories: [
      { id: 1, name: 'Person', supercategory: '' },
      { id: 2, name: 'Car', supercategory: '' },
      { id: 3, name: 'Bus', supercategory: '' },
    ],
    images: [
      {
        id: 1,
        file_name: 'photos/Straße 1.jpg',
        coco_url: 'https://example.org/photos/Stra%C3%9Fe%201.jpg?size=2',
        width: 600,
        height: 400,
        item_id: 'I1',
      },
      { id: 2, file_name: 'static/samples/street-1.svg', coco_url: '/static/samples/street-1.svg', item_id: 'I3' },
    ],
    annotations: [
      {
        id: 1,
        image_id: 1,
        category_id: 2,
        bbox: [10, 5, 30, 20],
        area: 600,
        segmentation: [],
        iscrowd: 0,
        score: 0.75,
      },
      {
        id: 2,
        image_id: 1,
        category_id: 3,
        bbox: [100, 5, 30, 20],
        area: 600,
        segmentation: [],
        iscrowd: 0,
        score: 0.5,
      },
    ],
  })
})

test('polygons: corners in one list, the area of the outline and the box around it', async () => {
  const vertices = [{ x: 10, y: 10 }, { x: 50, y: 10 }, { x: 10, y: 40 }] // biome-ignore format: one line
  const item = anItem({
    Row: { image_url: 's3://bucket/a/roof.png' },
    Label: [{ label: 'Roof', vertices }],
    Probability: undefined,
  })
  const { images, annotations } = JSON.parse(
    await textOf(coco(of(item), { ...about, kind: 'Polygons', classes: ['Roof'] })),
  )
  expect(images).toEqual([{ id: 1, file_name: 'a/roof.png', coco_url: 's3://bucket/a/roof.png', item_id: 'I1' }])
  expect(annotations).toEqual([
    {
      id: 1,
      image_id: 1,
      category_id: 1,
      bbox: [10, 10, 40, 30],
      area: 600,
      segmentation: [[10, 10, 50, 10, 10, 40]],
      iscrowd: 0,
    },
  ])
})

test('the name of a file leads out of no folder', async () => {
  const names = [
    'https://x/../../etc/passwd',
    'https://x/%2e%2e/%2e%2e/a',
    'https://x/a%2F..%2F..%2Fb',
    'https://x/%E0%A4',
  ]
  const items = names.map((image_url) => anItem({ Row: { image_url }, Label: [] }))
  const { images } = JSON.parse(await textOf(coco(of(...items), about)))
  expect(images.map((image: { file_name: string }) => image.file_name)).toEqual([
    'etc/passwd',
    'a',
    'a%2F..%2F..%2Fb',
    '%E0%A4',
  ])
})
