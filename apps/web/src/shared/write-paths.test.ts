import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../', import.meta.url).pathname

/** Where the pages may speak to a server, and what is said there. Whatever changes something does it by an operation. */
const speakers: Readonly<Record<string, string>> = {
  'shared/requester.ts': 'fetch, for the caller of operations and the uploads below',
  'shared/live/line.ts': 'hears /v1/live',
  'requester/template-preview/PreviewFrame.tsx': 'shows a page of PreviewTemplate in its frame; keeps nothing',
}
/** Who has that fetch: operations, and files whose rows the door hands to operations (see write-paths.test.ts of the doors). */
const callers: Readonly<Record<string, string>> = {
  'shared/api.ts': 'POST /v1/<Operation>',
  'requester/new-batch/publish.ts': 'AddBatchItems, as a file',
  'requester/reviewed/reviewed-file.ts': 'ApproveAssignment and RejectAssignment, as a file',
  'requester/workers/worker-file.ts':
    'CreateWorkerBlock, AssociateQualificationWithWorker and their opposites, as a file',
}

const sources = globSync('**/*.{ts,tsx}', { cwd: folder })
  .filter((path) => !path.includes('.test.'))
  .map((path) => ({ path, text: readFileSync(`${folder}${path}`, 'utf8') }))
const pathsWith = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

test('nothing but operations is written by the pages', () => {
  const speaking = pathsWith(/(?<![\w.])fetch\(|XMLHttpRequest|sendBeacon|WebSocket|new EventSource|\.submit\(\)/)
  expect(speaking.toSorted()).toEqual(Object.keys(speakers).toSorted())
  const calling = pathsWith(/fetchAsRequester/).filter((path) => path !== 'shared/requester.ts')
  expect(calling.toSorted()).toEqual(Object.keys(callers).toSorted())
  // Forms stay in the page: those with an address of their own would go past all that.
  expect(pathsWith(/<form[^>]*\baction=\{/)).toEqual([])
})
