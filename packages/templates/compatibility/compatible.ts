import { renderTemplate } from '@kempelen/task-content'
import type { Page } from 'playwright-core'
import { expect, test } from '../../crowd-elements/src/testing/page.ts'

interface Expected {
  /** The row that fills the template. */
  readonly row?: Readonly<Record<string, string>>
  /** What the Worker does before Submit. */
  readonly act?: (page: Page) => Promise<unknown>
  /** The object of `taskAnswers`, or the fields as they were posted. */
  readonly answer: unknown
}

/**
 * A template as people have written them, held to what programs read of it: it opens without an error in the console and
 * posts this answer.
 */
export function compatible(name: string, template: string, { row = {}, act, answer }: Expected): void {
  test(name, async ({ open }) => {
    const task = await open(renderTemplate(template, row))
    await act?.(task.page)
    expect(await task.submit()).toEqual(answer)
  })
}

export const loader = '<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>'
