import type { Locator } from 'playwright-core'
import { type Hand, uploadBy } from './hand.ts'
import { until } from './until.ts'

/** Nothing but keys. The focus is put only where Tab would bring it, and goes on by arrows from there. */
export const keyboard: Hand = {
  press,
  async write(field, text) {
    await reach(field)
    await field.page().keyboard.press('ControlOrMeta+a')
    await field.page().keyboard.insertText(text)
  },
  point: reach,
  async choose(list, option) {
    await reach(list)
    const letters = await until(() => list.evaluate(lettersFor, option), `${list} has the option ${option}`)
    // What the choice changes may take the list away, and its name with it.
    const same = (await list.elementHandle())!
    await list.page().keyboard.type(letters)
    const arrow = () => same.evaluate(arrowTo, option).catch(() => undefined)
    for (let next = await arrow(); next; next = await arrow()) await list.page().keyboard.press(next)
  },
  async check(box) {
    if (await box.isChecked()) return
    await reach(box)
    // To arrive at a choice by arrow is to take it.
    if (!(await box.isChecked())) await box.page().keyboard.press('Space')
  },
  upload: (button, file) => uploadBy(press, button, file),
}

async function press(target: Locator): Promise<void> {
  await reach(target)
  await target.page().keyboard.press('Enter')
}

async function reach(target: Locator): Promise<void> {
  await until(async () => {
    const next = await target.evaluate(comeNearer)
    if (next.startsWith('Arrow')) await target.page().keyboard.press(next)
    return next === 'here' || undefined
  }, `the keyboard reaches ${target}`)
}

/**
 * Runs in the page. Puts the focus where Tab stops: on the element, or on the one of its group (rows, choices, tabs, a
 * menu) from where arrows lead on. Gives the arrow to press next. A cell is reached by its row.
 */
export function comeNearer(target: Element): 'here' | 'not yet' | `Arrow${'Up' | 'Down' | 'Left' | 'Right'}` {
  const element = (target.matches('td') && target.closest('tr')) || target
  const root = element.getRootNode() as Document | ShadowRoot
  const dialog = [...root.querySelectorAll('[aria-modal=true]')].at(-1)
  if (dialog && !dialog.contains(element)) return 'not yet'
  const isStop = (one: Element) => (one as HTMLElement).tabIndex >= 0 && one.getAttribute('aria-disabled') !== 'true'
  const isTaken = (one: Element) => one.matches(':checked, [aria-checked=true], [aria-selected=true]')
  const all = 'input[type=radio], [role=radio], [role=tab], [role^=menuitem], [role=option], tbody > tr'
  const group = element.closest('form, [role=radiogroup], [role=tablist], [role=menu], [role=listbox], tbody') ?? root
  const members = element.matches(all)
    ? [...group.querySelectorAll(all)].filter((one) => one.getAttribute('name') === element.getAttribute('name'))
    : [element]
  const stops = members.filter(isStop)
  const stop = (stops.find(isTaken) ?? stops[0]) as HTMLElement | undefined
  if (!members.includes(root.activeElement!)) stop?.focus()
  if (!stop || !members.includes(root.activeElement!)) return 'not yet'
  const from = root.activeElement!
  if (from === element) return 'here'
  const isAhead = (from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
  if (element.matches('[role=tab]')) return isAhead ? 'ArrowRight' : 'ArrowLeft'
  return isAhead ? 'ArrowDown' : 'ArrowUp'
}

/** Runs in the page: the first letters of an option that no other one begins with; none where it is chosen already. */
function lettersFor(list: Element, option: string): string | undefined {
  const words = ({ label }: HTMLOptionElement) => label.trim()
  const options = [...(list as HTMLSelectElement).options]
  const wanted = options.find((one) => one.value === option || words(one) === option)
  if (!wanted || wanted.selected) return wanted && ''
  for (let length = 1; length < words(wanted).length; length++) {
    const letters = words(wanted).slice(0, length).toLowerCase()
    if (options.filter((one) => words(one).toLowerCase().startsWith(letters)).length === 1) return letters
  }
  return words(wanted)
}

/** Runs in the page: where the option lies from the one that is chosen. */
function arrowTo(list: Element, option: string): 'ArrowUp' | 'ArrowDown' | undefined {
  const { options, selectedIndex } = list as HTMLSelectElement
  const wanted = [...options].findIndex(({ value, label }) => value === option || label.trim() === option)
  if (wanted === selectedIndex || wanted < 0) return undefined
  return wanted < selectedIndex ? 'ArrowUp' : 'ArrowDown'
}
