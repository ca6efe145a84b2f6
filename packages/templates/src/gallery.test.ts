import { readdirSync, readFileSync } from 'node:fs'
import * as aggregation from '@kempelen/aggregation'
import { answerProblem, checkTemplate, parseAnswerSchema, renderTemplate } from '@kempelen/task-content'
import { parse } from 'csv-parse/sync'
import { describe } from 'vitest'
import { expect, expectAccessible, test } from '../../crowd-elements/src/testing/page.ts'
import { pressKeys } from '../../crowd-elements/src/testing/press-keys.ts'
import { getTemplate, listTemplates, samplesFolder, templateFolder } from './gallery.ts'

const samples = readdirSync(samplesFolder)

test('the gallery has at least 38 templates', () => {
  expect(listTemplates().length).toBeGreaterThanOrEqual(38)
})

test('every picture of the samples can be drawn', async ({ open }) => {
  const pictures = samples.filter((name) => name.endsWith('.svg'))
  const { page } = await open(pictures.map((name) => `<img src="/static/samples/${name}" alt="">`).join(''))
  await page.evaluate(() => Promise.all(Array.from(document.images, (image) => image.decode())))
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
    const shown = Array.from(template.rows.matchAll(/\/static\/samples\/([\w.-]+)/g), ([, file]) => file)
    expect(samples).toEqual(expect.arrayContaining(shown))
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
    for (const wrong of withWrongLabels(template.html, answer)) expect(answerProblem(schema, wrong)).toBeDefined()
  })
})

/** The answer with each of the template's labels that is in it, one after the other, replaced by one that does not exist. */
function withWrongLabels(html: string, answer: unknown): unknown[] {
  const lists = Array.from(html.matchAll(/\b(?:categories|labels|severities|flags)="([^"]*)"/g), ([, list]) => list!)
  const listed = lists.flatMap((list) => Array.from(list.matchAll(/'([^']*)'/g), ([, label]) => label!))
  const values = Array.from(html.matchAll(/<(?:input|crowd-checkbox)[^>]* value="([^"]*)"/g), ([, value]) => value!)
  const text = JSON.stringify(answer)
  return [...new Set([...listed, ...values])]
    .map((label) => text.replaceAll(JSON.stringify(label), '"no such label"'))
    .filter((wrong) => wrong !== text)
    .map((wrong) => JSON.parse(wrong))
}
