import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-question-answer-generation')

const generation = (attributes = '') =>
  `<crowd-form><crowd-question-answer-generation name="qa" header="Ask" text="🌾 Rye keeps for two weeks." ${attributes}>
    <short-instructions>In short</short-instructions></crowd-question-answer-generation></crowd-form>`

test('crowd-question-answer-generation: questions, answers, tags and passages [crowd-question-answer-generation name, text, question-tags, allow-custom-question-tags, short-instructions, answer]', async ({
  open,
}) => {
  const { page, submit, posted } = await open(
    generation(`question-tags="['fact', 'reason']" allow-custom-question-tags`),
  )
  for (const text of ['Ask', 'In short', '🌾 Rye keeps for two weeks.'])
    expect(await page.getByText(text, { exact: true }).isVisible(), text).toBe(true)
  await page.getByRole('button', { name: 'Submit' }).click()
  expect(await page.getByRole('alert').textContent()).toBe('Please write a question with an answer.')
  expect(posted()).toBeUndefined()
  await page.getByLabel('Question', { exact: true }).fill('How long does it keep?')
  await page.getByLabel('Answer', { exact: true }).fill('Two weeks.')
  await page.getByRole('button', { name: 'fact' }).click()
  await page.getByLabel('Another tag for question 1').fill('bread')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Add the selected passage' }).click()
  await page.getByText('Select a passage of the text first.').waitFor()
  await page.getByText('🌾 Rye keeps').evaluate((source) => {
    const [text] = Array.from(source.childNodes).filter((node) => node.textContent?.includes('Rye'))
    getSelection()!.setBaseAndExtent(text!, 3, text!, 12)
  })
  await page.getByRole('button', { name: 'Add the selected passage' }).click()
  await page.getByText('Rye keeps', { exact: true }).waitFor()
  expect(await submit()).toEqual({
    qa: {
      questions: [
        {
          question: 'How long does it keep?',
          answer: 'Two weeks.',
          tags: ['fact', 'bread'],
          references: [{ startOffset: 2, endOffset: 11 }],
        },
      ],
    },
  })
})

test('crowd-question-answer-generation: how many and how long [crowd-question-answer-generation min-questions, max-questions, question-min-words, question-max-words, answer-min-words, answer-max-words]', async ({
  open,
}) => {
  const { page, posted } = await open(
    generation(
      'min-questions=2 max-questions=3 question-min-words=2 question-max-words=4 answer-min-words=1 answer-max-words=2',
    ),
  )
  const question = (index: number) => page.getByRole('group', { name: `Question ${index}` })
  const write = async (index: number, asked: string, answered: string) => {
    await question(index).getByLabel('Question', { exact: true }).fill(asked)
    await question(index).getByLabel('Answer', { exact: true }).fill(answered)
  }
  const complaint = async () => {
    await page.getByRole('button', { name: 'Submit' }).click()
    expect(posted()).toBeUndefined()
    return page.getByRole('alert').textContent()
  }
  expect(await question(2).isVisible()).toBe(true)
  expect(await complaint()).toBe('Please write 2 questions with an answer.')
  await write(1, 'Why', 'Because')
  await write(2, 'How is it', 'Fine')
  expect(await complaint()).toBe('Question 1 needs at least 2 words.')
  await write(1, 'Why is it so very long', 'Because')
  expect(await complaint()).toBe('Question 1 has 6 words; at most 4 are allowed.')
  await write(1, 'Why so long', 'Because it is')
  expect(await complaint()).toBe('The answer to question 1 has 3 words; at most 2 are allowed.')
  await write(1, 'Why so long', '')
  expect(await complaint()).toBe('The answer to question 1 needs at least 1 word.')
  const add = page.getByRole('button', { name: 'Add a question' })
  await add.click()
  expect(await add.isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Remove question 3' }).click()
  expect(await question(3).count()).toBe(0)
})

test('crowd-question-answer-generation: the draft comes back, and without tags none are shown', async ({ open }) => {
  const { page, answer } = await open(generation('question-tags="[]"'))
  expect(await page.getByRole('group', { name: 'Tags of question 1' }).count()).toBe(0)
  await page.getByLabel('Question', { exact: true }).fill('Why?')
  const before = await answer()
  await page.evaluate(() => {
    const element = document.querySelector('crowd-question-answer-generation') as never as {
      draft: unknown
      reset(): void
    }
    const kept = JSON.parse(JSON.stringify(element.draft))
    element.reset()
    element.draft = kept
  })
  expect(await answer()).toEqual(before)
})
