import { expect, test } from 'vitest'
import { CreateHIT, ListHITGroups } from '../operations/index.ts'
import { operations } from '../registry.ts'
import { parseInput } from '../validate.ts'
import { isCallable, mturkCall, restCall } from './calls.ts'
import { exampleInput } from './example.ts'
import { describeMembers } from './members.ts'
import { errorCodes, generalErrors, operationsByNoun, raisersOf } from './words.ts'

test('every example is an input that its contract takes', () => {
  for (const operation of operations.values())
    expect(() => parseInput(operation.name, operation.input, exampleInput(operation)), operation.name).not.toThrow()
})

test('every operation stands under a noun with a title', () => {
  const groups = operationsByNoun()
  expect(groups.flatMap((group) => group.operations).length).toBe(operations.size)
  for (const { noun, title } of groups) expect(title, noun).toMatch(/^[A-Z]/)
})

test('an error is raised by operations that name it or by any, never by none', () => {
  for (const code of errorCodes) expect(generalErrors.includes(code) || raisersOf(code).length > 0, code).toBe(true)
  for (const code of generalErrors) expect(raisersOf(code), code).toEqual([])
})

test('members are described with what must be there, their limits and what is within them', () => {
  const members = describeMembers(CreateHIT.input, 'CreateHIT')
  expect(members.find(({ name }) => name === 'Title')).toEqual({
    name: 'Title',
    depth: 0,
    kind: 'text',
    isRequired: true,
    limits: ['A Title has 1 to 128 characters.'],
  })
  expect(members.find(({ name }) => name === 'Reward')?.kind).toBe('amount of money, as text')
  expect(members.find(({ name }) => name === 'Comparator')?.depth).toBe(1)
  expect(members.find(({ name }) => name === 'Country')?.depth).toBe(2)
  expect(describeMembers(ListHITGroups.input).find(({ name }) => name === 'MaxResults')?.limits).toEqual(['1 to 100'])
})

test('calls are ready for the shell', () => {
  expect(restCall(operations.get('RejectAssignment')!, 'https://market.example.org')).toBe(
    `curl https://market.example.org/v1/RejectAssignment \\
  -H 'Authorization: Bearer YOUR_TOKEN' \\
  -H 'Content-Type: application/json' \\
  -d '{
    "AssignmentId": "3EXAMPLEASSIGNMENTID",
    "RequesterFeedback": "The answer is about another sentence."
  }'`,
  )
  expect(mturkCall(operations.get('GetEarnings')!, 'https://market.example.org')).toBeUndefined()
  for (const name of ['AbandonAssignment', 'ExpireHIT', 'ReleaseContested'])
    expect(isCallable(operations.get(name)!), name).toBe(false)
  expect(isCallable(operations.get('DeleteHIT')!)).toBe(true)
})
