import { expect, test } from 'vitest'
import { optionsOf } from './options.ts'

test('classes come in their order with how many said so, then other answers', () => {
  const item = { AnswerKind: 'Categorical', Classes: ['cat', 'dog'], Answers: ['dog', 'wolf', 'dog'] } as const
  expect(optionsOf({ ...item, Classes: [...item.Classes], Answers: [...item.Answers] })).toEqual([
    { label: 'cat', answers: 0 },
    { label: 'dog', answers: 2 },
    { label: 'wolf', answers: 1 },
  ])
})

test('where the label is no choice, only what was answered is offered', () => {
  expect(optionsOf({ AnswerKind: 'Numeric', Classes: ['x'], Answers: ['3', '3.5'] })).toEqual([
    { label: '3', answers: 1 },
    { label: '3.5', answers: 1 },
  ])
})
