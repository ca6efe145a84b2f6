import { readFileSync } from 'node:fs'
import * as aggregation from '@kempelen/aggregation'
import { answerProblem, checkTemplate, parseAnswerSchema, renderTemplate } from '@kempelen/task-content'
import { parse } from 'csv-parse/sync'
import { describe } from 'vitest'
import { expect, expectAccessible, test } from '../../crowd-elements/src/testing/page.ts'
import { pressKeys } from '../../crowd-elements/src/testing/press-keys.ts'
import { getTemplate, listTemplates, templateFolder } from './gallery.ts'

test('the gallery has at least 30 templates', () => {
  expect(listTemplates().length).toBeGreaterThanOrEqual(30)
})

describe.for(listTemplates())('%s', (name) => {
  const template = getTemplate(name)!
  const rows = parse(template.rows, { columns: true }) as Record<string, string>[]
  const schema = parseAnswerSchema(template.answerSchema)

  test('has five rows, guidelines with a good and a bad example, and a method that exists', () => {
    expect(rows).toHaveLength(5)
    expect(checkTemplate(template.html, Object.keys(rows[0]!))).toEqual([])
    expect(template.html).toMatch(/<positive-example[\s>]/)
    expect(template.html).toMatch(/<negative-example[\s>]/)
    expect(['none', ...Object.keys(aggregation)]).toContain(template.aggregation.method)
    expect(answerProblem(schema, {}), 'an empty answer').toBeDefined()
  })

  test('every row fills it, and the first is done by keyboard', async ({ open }) => {
    for (const row of rows) expect(renderTemplate(template.html, row)).not.toMatch(/\{\{|\{%|undefined|\[object /)
    const last = await open(renderTemplate(template.html, rows.at(-1)!), { viewport: { width: 390, height: 800 } })
    await expectAccessible(last.page)
    const script = JSON.parse(readFileSync(`${templateFolder(name)}by-keyboard.json`, 'utf8'))
    const task = await open(renderTemplate(template.html, rows[0]!))
    // Recordings can be marked once their length is known.
    await task.page.waitForLoadState('networkidle')
    await pressKeys(task.page, script.keys)
    await expect.poll(task.posted).toBeDefined()
    const answer = task.submitted()
    expect(answerProblem(schema, answer)).toBeUndefined()
    expect(answer).toMatchObject(script.answer)
  })
})
