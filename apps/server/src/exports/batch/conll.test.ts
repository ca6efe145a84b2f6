import { expect, test } from 'vitest'
import { conll } from './conll.ts'
import { anItem, of, textOf } from './testing/an-item.ts'
import { tokensOf } from './tokens.ts'

const entity = (startOffset: number, endOffset: number, label = 'person', support = 1) => ({
  startOffset,
  endOffset,
  label,
  support,
})
const tagged = (text: string, Label: unknown, more = {}) =>
  textOf(conll(of(anItem({ Row: { text }, Label })), { kind: 'Entities', textColumn: 'text', ...more }))

test('a token a line with BIO tags, an empty line behind each item, none for items without a label', async () => {
  const items = [
    anItem({ Row: { text: 'Marta Lind moved to Graz.' }, Label: [entity(20, 24, 'place'), entity(0, 10)] }),
    anItem({ Row: { text: 'Unfinished' }, Label: undefined }),
    anItem({ Row: { text: 'Unfinished' }, Label: null }),
    anItem({ Row: { text: 'Nobody.' }, Label: [] }),
  ]
  expect(await textOf(conll(of(...items), { kind: 'Entities', textColumn: 'text' }))).toBe(
    'Marta B-person\nLind I-person\nmoved O\nto O\nGraz B-place\n. O\n\nNobody O\n. O\n\n',
  )
})

test('entities side by side both begin, and labels have no white space', async () => {
  expect(await tagged('Anna Bert', [entity(0, 4, 'first name'), entity(5, 9, 'first name')])).toBe(
    'Anna B-first_name\nBert B-first_name\n\n',
  )
})

test('a token that is partly in an entity belongs to it whole', async () => {
  expect(await tagged('Kempelens machine', [entity(0, 8)])).toBe('Kempelens B-person\nmachine O\n\n')
})

test('of overlapping entities the longest stays, then the one with more support', async () => {
  expect(await tagged('New York Times', [entity(0, 8, 'place'), entity(0, 14, 'organisation')])).toBe(
    'New B-organisation\nYork I-organisation\nTimes I-organisation\n\n',
  )
  expect(await tagged('New York', [entity(0, 8, 'place', 0.6), entity(0, 8, 'name', 0.8)])).toMatch(/^New B-name/)
})

test('offsets count code points, or UTF-16 where the batch says so', async () => {
  const text = '🐈🐈 Zoë wohnt in Graz'
  expect(await tagged(text, [entity(3, 6)])).toMatch(/^🐈 O\n🐈 O\nZoë B-person\nwohnt O\n/)
  expect(await tagged(text, [entity(5, 8)], { offsetUnit: 'utf-16' })).toMatch(/^🐈 O\n🐈 O\nZoë B-person\nwohnt O\n/)
})

test('texts that do not separate words are tagged letter by letter', async () => {
  expect(await tagged('我住在维也纳。', [entity(3, 6, '地点')])).toBe(
    '我 O\n住 O\n在 O\n维 B-地点\n也 I-地点\n纳 I-地点\n。 O\n\n',
  )
})

test('tokens: marks and joiners stay with their letters, an emoji is one, apostrophes part', () => {
  const words = (text: string) => tokensOf(text).map((token) => token.text)
  expect(words('می‌خواهم नमस्ते')).toEqual(['می‌خواهم', 'नमस्ते'])
  expect(words('👨‍👩‍👧‍👦❤️1️⃣🇦🇹!')).toEqual(['👨‍👩‍👧‍👦', '❤️', '1️⃣', '🇦🇹', '!'])
  expect(words("don't\tA4\u0000x")).toEqual(['don', "'", 't', 'A4', 'x'])
  expect(words('กรุงเทพ')).toEqual(['ก', 'รุ', 'ง', 'เ', 'ท', 'พ'])
})

test('an entity behind the end, a row without the text and segments in time are refused', async () => {
  await expect(tagged('short', [entity(2, 9)])).rejects.toThrow(
    'An entity of the item I1 goes up to 9, behind the end of the text in the column text.',
  )
  await expect(tagged(undefined as unknown as string, [])).rejects.toThrow(
    'The column text of the item I1 holds no text.',
  )
  await expect(tagged('x', [{ start: 0, end: 1, label: 'Tone' }])).rejects.toThrow('segments in time')
})
