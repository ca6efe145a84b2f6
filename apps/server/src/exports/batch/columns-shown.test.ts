import { getTemplate } from '@kempelen/templates'
import { expect, test } from 'vitest'
import { columnsShown } from './columns-shown.ts'

test.for([
  ['box-objects', { imageColumn: 'image_url' }],
  ['outline-objects', { imageColumn: 'image_url' }],
  ['entity-tagging', { textColumn: 'text' }],
  ['sentiment', {}],
] as const)('the columns of %s are read off its template', ([name, columns]) => {
  expect(columnsShown(getTemplate(name)!.html)).toEqual(columns)
})

test('either language, either kind of quotation mark, and addresses that only begin somewhere else', () => {
  expect(columnsShown(`<img alt="x" src='https://example.org/\${picture}.png'>`)).toEqual({ imageColumn: 'picture' })
  expect(columnsShown(`<crowd-image-classifier src="{{- task.input['the url'] | grant_read_access }}">`)).toEqual({
    imageColumn: 'the url',
  })
  expect(columnsShown('<img src="logo.png"><img src="{{ task.input.url }}">')).toEqual({ imageColumn: 'url' })
  expect(columnsShown('<p data-src="{{ task.input.no }}">{{ task.input.text }}</p>')).toEqual({})
})
