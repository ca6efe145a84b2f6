import { expect, test, testExample } from '../../testing/page.ts'

testExample('worker-comment')

const classifier = (comment: string) =>
  `<crowd-form><crowd-image-classifier name="a" src="/picture/40x20.png" categories="['x']" initial-value="x">${comment}</crowd-image-classifier></crowd-form>`

test('worker-comment: its texts [worker-comment header] [worker-comment link-text] [worker-comment placeholder]', async ({
  open,
}) => {
  const { page } = await open(
    classifier(
      '<worker-comment header="What did you see?" link-text="Odd" placeholder="In short">One <b>sentence</b></worker-comment>',
    ),
  )
  expect(await page.getByText('sentence').isVisible()).toBe(false)
  await page.getByRole('button', { name: 'Odd' }).click()
  expect(await page.getByRole('dialog', { name: 'What did you see?' }).isVisible()).toBe(true)
  expect(await page.getByRole('textbox', { name: 'What did you see?' }).getAttribute('placeholder')).toBe('In short')
  expect(await page.getByText('sentence').isVisible()).toBe(true)
})

test('worker-comment: what is written is seen, and can be changed [worker-comment answer]', async ({ open }) => {
  const { page, answer } = await open(classifier('<worker-comment></worker-comment>'))
  const link = page.getByRole('button', { name: 'Add a comment' })
  await link.click()
  await page.keyboard.type('A thumb?')
  await page.keyboard.press('Escape')
  expect(await page.locator('worker-comment .comment').textContent()).toBe('A thumb?')
  expect(await answer()).toEqual({ a: { label: 'x', initialValueModified: false, workerComment: 'A thumb?' } })
  await link.click()
  await page.getByRole('textbox').fill('')
  await page.getByRole('button', { name: 'Done' }).click()
  expect(await answer()).toEqual({ a: { label: 'x', initialValueModified: false } })
})

test('worker-comment: elsewhere it shows its content', async ({ open }) => {
  const { page } = await open('<crowd-form><worker-comment>Be kind</worker-comment></crowd-form>')
  expect(await page.getByText('Be kind').isVisible()).toBe(true)
  expect(await page.getByRole('button', { name: 'Add a comment' }).count()).toBe(0)
})
