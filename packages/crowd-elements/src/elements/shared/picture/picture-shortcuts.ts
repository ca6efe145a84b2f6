import type { Shortcut } from '../../../core/index.ts'
import type { Point } from './geometry.ts'
import type { ToolButton } from './picture-tool.ts'
import type { Stage } from './stage.ts'

/** How far arrows go, in CSS pixels. */
const STEP = 10
const GREAT_STEP = 60

export interface PictureActions {
  readonly tools: readonly ToolButton[]
  readonly stage: Stage
  readonly labelCount: number
  chooseTool(name: string): void
  chooseLabel(index: number): void
  undo(): void
  redo(): void
  remove(): void
  setPoint(at: Point): void
  finish(): void
  escape(): boolean
  nudge(dx: number, dy: number, isShifted: boolean): boolean
  switchMagnifier(): void
  announce(text: string): void
}

/** The keys that all tools on pictures have. Arrows, Enter and Space only work while the picture, or the list of what is on it, has the focus. */
export function pictureShortcuts(actions: PictureActions): Shortcut[] {
  const { stage } = actions
  return [
    ...actions.tools.map(({ key, does, name }) => ({ key, does, run: () => actions.chooseTool(name) })),
    ...Array.from({ length: Math.min(actions.labelCount, 9) }, (_, index) => ({
      key: String(index + 1),
      does: 'Choose the label with this number, 1 to 9',
      run: () => actions.chooseLabel(index),
      isHidden: index > 0,
    })),
    { key: 'Ctrl+z', does: 'Undo', run: () => actions.undo() },
    { key: 'Ctrl+Shift+z', does: 'Redo', run: () => actions.redo() },
    { key: 'Ctrl+y', does: 'Redo', run: () => actions.redo(), isHidden: true },
    { key: 'Delete', does: 'Delete what is selected', run: () => actions.remove() },
    { key: 'Backspace', does: 'Delete', run: () => actions.remove(), isHidden: true },
    { key: 'Escape', does: 'Stop drawing, or select nothing', run: () => leave(actions) },
    { key: '+', does: 'Zoom in; the wheel does it at the pointer', run: () => stage.zoom(1.5) },
    { key: '=', does: 'Zoom in', run: () => stage.zoom(1.5), isHidden: true },
    { key: '-', does: 'Zoom out', run: () => stage.zoom(1 / 1.5) },
    { key: '0', does: 'Show the whole picture', run: () => stage.fit() },
    { key: 'm', does: 'Magnifier on or off', run: () => actions.switchMagnifier() },
    { key: 'c', does: 'Cursor for working by keyboard on or off', run: () => switchCursor(actions) },
    {
      key: ' ',
      does: 'Set a point at the cursor; with the mouse, hold to pan',
      run: () => stage.cursor && actions.setPoint(stage.cursor),
      when: (event) => isOnStage(event) && stage.cursor !== undefined,
    },
    {
      key: 'Enter',
      does: 'Set a point at the cursor; finish what has enough points',
      run: () => actions.finish(),
      when: isOnStage,
    },
    ...arrowShortcuts(actions),
  ]
}

function isOnStage(event: KeyboardEvent): boolean {
  return event.composedPath().some((target) => target instanceof Element && target.matches('.stage, .rows'))
}

function leave(actions: PictureActions): void {
  if (!actions.escape() && actions.stage.cursor) switchCursor(actions)
}

function switchCursor({ stage, announce }: PictureActions): void {
  if (stage.cursor) {
    stage.hideCursor()
    announce('Cursor off')
    return
  }
  stage.element.focus()
  announce(`Cursor on. ${placeOf(stage.moveCursor(0, 0))}`)
}

const DIRECTIONS = [
  ['ArrowLeft', -1, 0],
  ['ArrowRight', 1, 0],
  ['ArrowUp', 0, -1],
  ['ArrowDown', 0, 1],
] as const

/** With Ctrl, Shift and without, of which the plain one comes last because it stands for all. */
function arrowShortcuts(actions: PictureActions): Shortcut[] {
  const { stage } = actions
  return (['Ctrl+', 'Shift+', ''] as const).flatMap((modifier) =>
    DIRECTIONS.map(([key, x, y]): Shortcut => {
      const run = () => {
        // One pixel of the picture, or so many of the screen but at least one of the picture.
        const scale = stage.viewport.scale
        const step = modifier === 'Ctrl+' ? 1 : Math.max(1, (modifier === 'Shift+' ? GREAT_STEP : STEP) / scale)
        if (stage.cursor) return actions.announce(placeOf(stage.moveCursor(x * step, y * step)))
        const nudgeStep = modifier === '' ? Math.max(1, Math.round(1 / scale)) : Math.round(step)
        if (actions.nudge(x * nudgeStep, y * nudgeStep, modifier === 'Shift+')) return
        stage.pan(-x * GREAT_STEP, -y * GREAT_STEP)
      }
      return { key: modifier + key, does: ARROWS_DO[modifier], run, when: isOnStage, isHidden: key !== 'ArrowLeft' }
    }),
  )
}

const ARROWS_DO = {
  '': 'Arrows: move the cursor, else what is selected, else the picture',
  'Shift+': 'Arrows: in great steps; a selected box changes its size',
  'Ctrl+': 'Arrows: by one pixel of the picture',
}

function placeOf({ x, y }: Point): string {
  return `${x}, ${y}`
}
