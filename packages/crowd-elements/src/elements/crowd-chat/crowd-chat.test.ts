import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-chat')

const element = (attributes = '', script = '') =>
  `<crowd-form><crowd-chat name="c" id="chat" ${attributes}></crowd-chat></crowd-form><script>${script}</script>`
const past = `messages="[{role: 'system', content: 'Be kind.'}, 'Hello', {role: 'assistant', content: 'Hi  there'}]"`
const echo = "chat.respond = async (messages) => 'You said ' + messages.at(-1).content"

test('crowd-chat: a transcript is rated message by message [crowd-chat name messages rating flags answer answer.messages answer.messages.role answer.messages.content answer.messages.rating answer.messages.flags]', async ({
  open,
}) => {
  const { page, submit, posted } = await open(element(`${past} rating="4" flags="['Unsafe', 'Untrue']"`))
  expect(await page.locator('.content').allTextContents()).toEqual(['Hello', 'Hi  there'])
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Rate every answer.')
  expect(posted()).toBeUndefined()
  await page.keyboard.press('ArrowRight')
  await page.getByText('Unsafe').click()
  await page.getByText('Untrue').click()
  await page.getByText('Unsafe').click()
  expect(await submit()).toEqual({
    c: {
      messages: [
        { role: 'user', content: 'Hello' },
        { role: 'assistant', content: 'Hi  there', rating: 2, flags: ['Untrue'] },
      ],
    },
  })
})

test('crowd-chat: thumbs count 1 and −1; a transcript without questions answers nothing; optional needs none [crowd-chat optional]', async ({
  open,
}) => {
  const { page, answer } = await open(element(`${past} rating="thumbs"`))
  await page.getByText('Bad').click()
  expect(await answer()).toMatchObject({ c: { messages: [{}, { rating: -1 }] } })
  expect(await (await open(element(past))).submit()).toEqual({})
  expect(await (await open(element(`${past} rating="3" optional`))).submit()).toMatchObject({ c: {} })
})

test('crowd-chat: a live exchange within its limits [crowd-chat live system min-turns max-turns placeholder answer.turns]', async ({
  open,
}) => {
  const { page, submit } = await open(
    element(
      'live system="Be brief." min-turns="2" max-turns="2" placeholder="Ask it"',
      'chat.respond = async (messages) => JSON.stringify(messages.map(({ role }) => role))',
    ),
  )
  await page.getByRole('textbox', { name: 'Ask it' }).fill('One\nline')
  await page.keyboard.press('Enter')
  await page.getByText('["system","user"]').waitFor()
  expect(await page.getByText('1 of 2 messages left').isVisible()).toBe(true)
  expect(await page.getByText('Be brief.').count()).toBe(0)
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Write one more message.')
  await page.keyboard.type('Two')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByText('You have written all 2 messages.').waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  expect(await submit()).toEqual({
    c: {
      messages: [
        { role: 'user', content: 'One\nline' },
        { role: 'assistant', content: '["system","user"]' },
        { role: 'user', content: 'Two' },
        { role: 'assistant', content: '["system","user","assistant","user"]' },
      ],
      turns: 2,
    },
  })
})

test('crowd-chat: pieces are shown as they come, and what has come is kept when the Worker stops', async ({ open }) => {
  const { page, answer, posted } = await open(
    element(
      '',
      `chat.respond = async function* (messages, { signal }) {
      yield 'First '
      await new Promise((resolve, reject) => { window.goOn = resolve; signal.addEventListener('abort', reject) })
      yield 'second'
    }`,
    ),
  )
  await page.getByRole('textbox').fill('Go')
  await page.keyboard.press('Enter')
  await page.getByText('First').waitFor()
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Wait until the answer is complete.')
  expect(posted()).toBeUndefined()
  await page.evaluate(() => (window as never as { goOn(): void }).goOn())
  await page.getByText('First second').waitFor()
  await page.getByRole('textbox').fill('Again')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByRole('button', { name: 'Send' }).waitFor()
  expect(await answer()).toMatchObject({
    c: { messages: [{}, { content: 'First second' }, { content: 'Again' }, { content: 'First ' }], turns: 2 },
  })
})

test('crowd-chat: a failure is told and tried again', async ({ open }) => {
  const { page, answer } = await open(
    element(
      '',
      "let times = 0; chat.respond = async () => { if (++times < 2) throw new Error('offline'); return 'Here.' }",
    ),
  )
  await page.getByRole('textbox').fill('Go')
  await page.keyboard.press('Enter')
  await page.getByText('Your message is kept.').waitFor()
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Here.').waitFor()
  expect(await answer()).toMatchObject({ c: { messages: [{ content: 'Go' }, { content: 'Here.' }], turns: 1 } })
})

test('crowd-chat: a draft brings back the conversation and what was being written', async ({ open }) => {
  const { page, answer } = await open(element(past, echo))
  await page.getByRole('textbox').fill('x')
  await page.keyboard.press('Enter')
  await page.getByText('You said x').waitFor()
  await page.getByRole('textbox').fill('unfinished')
  const before = await answer()
  await page.locator('crowd-chat').evaluate((node) => {
    const field = node as never as { draft: unknown; reset(): void }
    const draft = JSON.parse(JSON.stringify(field.draft))
    field.reset()
    field.draft = draft
  })
  expect(await answer()).toEqual(before)
  expect(await page.getByRole('textbox').inputValue()).toBe('unfinished')
  expect(before).toMatchObject({ c: { turns: 1 } })
})

test('crowd-chat: what is missing is said', async ({ open }) => {
  const { page } = await open(element('live'), { expectsErrors: true })
  expect(await page.getByText('has not set “respond”').isVisible()).toBe(true)
  const empty = await open(element(), { expectsErrors: true })
  expect(await empty.page.getByText('“messages” is missing').isVisible()).toBe(true)
})
