import { groupOf, groups } from './groups.ts'

const tags = Object.values(groups).flat().join(',')
const loading = new Map<string, Promise<void>>()

/**
 * Loads what the document uses and what it will use, and raises `all-crowd-elements-ready` on `document` once everything
 * that stood in the page when it was parsed is defined and drawn.
 *
 * @param load loads the bundle of a group; it is called once a group.
 */
export async function loadGroups(load: (group: string) => Promise<unknown>): Promise<void> {
  const loadUsed = () =>
    Promise.all(
      Array.from(document.querySelectorAll(tags), ({ localName }) => {
        const group = groupOf(localName)!
        if (!loading.has(group)) loading.set(group, load(group).then(noop, report))
        return loading.get(group)
      }),
    )
  new MutationObserver(loadUsed).observe(document, { childList: true, subtree: true })
  await parsed()
  await loadUsed()
  const elements = Array.from(document.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>('*'))
  await Promise.all(elements.map(({ localName, updateComplete }) => localName.startsWith('crowd-') && updateComplete))
  document.dispatchEvent(new Event('all-crowd-elements-ready', { bubbles: true }))
}

function parsed(): Promise<void> {
  return new Promise((resolve) => {
    if (document.readyState === 'loading')
      document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
    else resolve()
  })
}

function noop(): void {}

function report(error: unknown): void {
  console.error('A part of the crowd elements could not be loaded; the task may not work.', error)
}
