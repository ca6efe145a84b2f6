import type { ReactiveController, ReactiveControllerHost } from 'lit'

/** One key of a tool: `key` as KeyboardEvent names it, with `Ctrl+` (Command on a Mac) and `Shift+` before it. */
export interface Shortcut {
  readonly key: string
  /** What it does, as the list of shortcuts says it. */
  readonly does: string
  /** Left out where the key is only listed, and the part of the tool that has the focus sees to it. */
  readonly run?: (event: KeyboardEvent) => void
  /** Not shown in the list, because another one stands for it. */
  readonly isHidden?: boolean
  /** Whether it is meant now; without this it always is. */
  readonly when?: (event: KeyboardEvent) => boolean
}

let active: Keys | undefined

/**
 * The keys of a tool. They work wherever the focus is, except in a field that takes text; where a page has several tools, they
 * belong to the one that was used last.
 */
export class Keys implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement
  readonly #shortcuts: () => readonly Shortcut[]

  constructor(host: ReactiveControllerHost & HTMLElement, shortcuts: () => readonly Shortcut[]) {
    this.#host = host
    this.#shortcuts = shortcuts
    host.addController(this)
  }

  hostConnected(): void {
    active ??= this
    document.addEventListener('keydown', this.#onKey)
    for (const type of ['pointerdown', 'focusin']) this.#host.addEventListener(type, this.#activate)
  }

  hostDisconnected(): void {
    if (active === this) active = undefined
    document.removeEventListener('keydown', this.#onKey)
    for (const type of ['pointerdown', 'focusin']) this.#host.removeEventListener(type, this.#activate)
  }

  /** A tool in a closed tab or dialog is not. */
  get isShown(): boolean {
    return this.#host.checkVisibility()
  }

  readonly #activate = () => {
    active = this
  }

  readonly #onKey = (event: KeyboardEvent) => {
    if (!this.isShown) return
    if (!active?.isShown) active = this
    if (active !== this || event.defaultPrevented || event.altKey) return
    const path = event.composedPath()
    const inside = path.slice(0, path.indexOf(this.#host) + 1 || undefined)
    if (takesText(path[0]) || inside.some(isOpenDialog)) return
    const shortcut = this.#shortcuts().find(
      ({ key, when }) => (key === nameOf(event) || key === event.key) && when?.(event) !== false,
    )
    if (!shortcut?.run || (event.key === shortcut.key && (event.ctrlKey || event.metaKey))) return
    if (isPressable(event)) return
    event.preventDefault()
    shortcut.run(event)
  }
}

function nameOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const name = key.length === 1 ? key.toLowerCase() : key
  return `${ctrlKey || metaKey ? 'Ctrl+' : ''}${shiftKey ? 'Shift+' : ''}${name}`
}

/** What lies behind a dialog keeps still. */
function isOpenDialog(target: EventTarget): boolean {
  return target instanceof HTMLDialogElement && target.open
}

/** Enter and Space belong to a button that has the focus, Space to a box, arrows to radio buttons and to a slider. */
function isPressable(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0]
  if (!(target instanceof Element)) return false
  if (event.key.startsWith('Arrow')) return target.matches('input[type=radio], input[type=range]')
  if (event.key === ' ' && target.matches('input')) return true
  const isPress = event.key === 'Enter' || event.key === ' '
  return isPress && target.matches('button, a[href], summary, [role=button], [role=option]')
}

const TEXT_TYPES = /^(?!button|checkbox|radio|range|submit|reset|color|image|file)/

function takesText(target: EventTarget | undefined): boolean {
  if (target instanceof HTMLInputElement) return TEXT_TYPES.test(target.type)
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}
