import { expect, test, testExample } from '../../testing/page.ts'

testExample('crowd-button')

test('crowd-button: submits and resets the form around it [crowd-button form-action]', async ({ open }) => {
  const { page, answer, submit } = await open(`<crowd-form><input name="a" value="1">
    <crowd-button form-action="reset">Reset</crowd-button><crowd-button>Nothing</crowd-button>
    <crowd-button form-action="submit">Send</crowd-button></crowd-form>`)
  await page.locator('input').fill('2')
  await page.getByRole('button', { name: 'Nothing' }).click()
  expect(await answer()).toEqual({ a: '2' })
  await page.getByRole('button', { name: 'Reset' }).click()
  await expect.poll(answer).toEqual({ a: '1' })
  expect(await page.getByRole('button').count()).toBe(3)
  expect(await submit()).toEqual({ a: '1' })
})

test('crowd-button: a handler may fill a field, and may cancel [crowd-button click]', async ({ open }) => {
  const { page, posted, submit } = await open(`<crowd-form><input name="a">
    <crowd-button form-action="submit" id="b">Send</crowd-button></crowd-form>
    <script>
      let times = 0
      b.onclick = (event) => {
        document.querySelector('input').value = 'filled'
        if (++times === 1) event.preventDefault()
      }
    </script>`)
  await page.getByRole('button').click()
  expect(posted()).toBeUndefined()
  expect(await submit()).toEqual({ a: 'filled' })
})

test('crowd-button: a disabled or loading one does nothing [crowd-button disabled] [crowd-button loading]', async ({
  open,
}) => {
  const { page } = await open(`<crowd-button disabled onclick="clicked = true">Off</crowd-button>
    <crowd-button loading disabled onclick="clicked = true">Wait</crowd-button>
    <crowd-button disabled href="#there" onclick="clicked = true">Link</crowd-button>`)
  expect(await page.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true)
  const busy = page.getByRole('button', { name: 'Wait' })
  expect(await busy.getAttribute('aria-busy')).toBe('true')
  expect(await page.locator('.spinner').count()).toBe(1)
  for (const button of await page.locator('crowd-button').all()) await button.click({ force: true })
  await page
    .locator('crowd-button')
    .first()
    .evaluate((button) => (button as HTMLElement).click())
  expect(await page.evaluate('window.clicked')).toBeUndefined()
  expect(page.url()).not.toContain('#there')
})

test('crowd-button: may be a link [crowd-button href] [crowd-button target]', async ({ open }) => {
  const { page } = await open(
    '<crowd-button href="#there" target="_self">Go</crowd-button><crowd-button href="/x" target="_blank">New</crowd-button>',
  )
  expect(await page.getByRole('link', { name: 'New' }).getAttribute('target')).toBe('_blank')
  await page.getByRole('link', { name: 'Go' }).click()
  expect(page.url()).toContain('#there')
})

test('crowd-button: has an icon at either side, by name or address [crowd-button icon] [crowd-button icon-align] [crowd-button icon-url]', async ({
  open,
}) => {
  const { page } =
    await open(`<crowd-button icon="search">L</crowd-button><crowd-button icon="send" icon-align="right">R</crowd-button>
    <crowd-button icon-url="/picture/24x24.svg">U</crowd-button>`)
  const sides = await page.locator('crowd-button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const icon = button.shadowRoot!.querySelector('iron-icon, img')!
      const slot = button.shadowRoot!.querySelector('slot')!
      return icon.compareDocumentPosition(slot) === Node.DOCUMENT_POSITION_FOLLOWING ? 'left' : 'right'
    }),
  )
  expect(sides).toEqual(['left', 'right', 'left'])
  expect(await page.locator('iron-icon').first().getAttribute('icon')).toBe('search')
  expect(await page.locator('img').getAttribute('src')).toBe('/picture/24x24.svg')
})

test('crowd-button: looks as its variant says [crowd-button variant]', async ({ open }) => {
  const { page } = await open(
    `${['primary', 'normal', 'link', 'icon']
      .map((variant) => `<crowd-button variant="${variant}" title="V">${variant}</crowd-button>`)
      .join('')}<crowd-button>plain</crowd-button>`,
  )
  const looks = await page.locator('.button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const { backgroundColor, borderColor, textDecorationLine } = getComputedStyle(button)
      return [backgroundColor, borderColor, textDecorationLine].join(' ')
    }),
  )
  expect(new Set(looks.slice(0, 4)).size).toBe(4)
  expect(looks[4]).toBe(looks[1])
})

test('crowd-button: in a preview nothing can be submitted', async ({ open }) => {
  const { page } = await open(
    '<crowd-form><input name="a"><crowd-button form-action="submit">Send</crowd-button></crowd-form>',
    {
      search: 'assignmentId=ASSIGNMENT_ID_NOT_AVAILABLE',
    },
  )
  expect(await page.getByRole('button', { name: 'Send' }).isDisabled()).toBe(true)
})
