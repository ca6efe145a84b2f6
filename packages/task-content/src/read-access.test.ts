import { expect, test } from 'vitest'
import { renderLiquid } from './liquid.ts'
import { markForReading, openMarkedAddresses } from './read-access.ts'

const open = (html: string) =>
  openMarkedAddresses(html, async ({ bucket, key }) => `https://store/${bucket}?key=${key}&until=1`)

test('an object of a store is marked and becomes readable, wherever it stands and however it is escaped', async () => {
  const template =
    '<img src="{{ task.input.a | grant_read_access }}">{{ task.input.a | grant_read_access | to_json | skip_autoescape }}'
  const page = renderLiquid(template, { a: "s3://my-bucket/a b&c'é.png" }, { grantReadAccess: markForReading })
  expect(await open(page)).toBe(
    `<img src="https://store/my-bucket?key=a b&#38;c&#39;é.png&#38;until=1">"https://store/my-bucket?key=a b&c'é.png&until=1"`,
  )
})

test.each([
  ['http://s3.amazonaws.com/bucket/some/key.png', 's3://bucket/some/key.png#grant&read_access'],
  ['https://s3.eu-west-1.amazonaws.com/bucket/key', 's3://bucket/key#grant&read_access'],
  ['https://example.org/s3.amazonaws.com/x/y', 'https://example.org/s3.amazonaws.com/x/y'],
  ['s3://Bad_Bucket/key', 's3://Bad_Bucket/key'],
  ['', ''],
])('%s is marked as %s', (address, marked) => {
  expect(markForReading(address)).toBe(marked)
})

test('what no filter has marked stays', async () => {
  expect(await open('<p>s3://bucket/key</p>')).toBe('<p>s3://bucket/key</p>')
})
