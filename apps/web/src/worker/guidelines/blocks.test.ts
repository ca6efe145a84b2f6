import { expect, test } from 'vitest'
import { blocksOf } from './blocks.ts'

test('guidelines become paragraphs, lists and headings, and HTML stays text', () => {
  expect(blocksOf('# Cats\nLions are cats,\nwolves are not.\n\n- small\n- <b>large</b>\n\nThat is all.')).toEqual([
    { kind: 'heading', text: 'Cats' },
    { kind: 'paragraph', text: 'Lions are cats,\nwolves are not.' },
    { kind: 'list', items: ['small', '<b>large</b>'] },
    { kind: 'paragraph', text: 'That is all.' },
  ])
})

test('nothing becomes nothing', () => {
  expect(blocksOf(' \n\n')).toEqual([])
})
