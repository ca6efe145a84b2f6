import { distance, type Point } from '../picture/geometry.ts'
import type { Stage } from '../picture/stage.ts'
import type { MaskEditor, Region } from './mask-editor.ts'
import { type Paint, paintPolygon, paintStroke } from './strokes.ts'

export type MaskTool = 'Brush' | 'Eraser' | 'Polygon' | 'Auto'

/** What a pointer's tool needs to know and to do. */
export interface MaskPointerHost {
  readonly editor: MaskEditor
  readonly stage: Stage
  readonly tool: MaskTool
  readonly brushSize: number
  readonly keepsOthers: boolean
  /** The region that is painted; one is made where there is none. Undefined when there is no label or no room for another. */
  regionToPaint(): Region | undefined
  pick(index: number): void
  changing(): void
  changed(): void
  /** The four points of an object are set. */
  autoSegment(points: readonly Point[]): void
  announce(text: string): void
}

const CLOSE = 10
const FINGER_CLOSE = 20

/** What pointers, and the keyboard's cursor, do to a mask. */
export class MaskPointer {
  /** Where the pointer is, for the line to the next point. */
  at: Point | undefined
  /** The keyboard's brush is down: its cursor paints where it goes. */
  isPenDown = false
  readonly #host: MaskPointerHost
  #last: Point | undefined
  #paint: Paint | undefined

  constructor(host: MaskPointerHost) {
    this.#host = host
  }

  get #isBrush(): boolean {
    return this.#host.tool === 'Brush' || this.#host.tool === 'Eraser'
  }

  hover(at: Point | undefined): void {
    this.at = at
    if (at && this.isPenDown) this.#strokeTo(at)
    else if (this.#host.editor.sketch.length > 0) this.#host.stage.invalidate()
  }

  press(at: Point, event: PointerEvent): void {
    this.at = at
    if (!this.#isBrush || !this.#host.editor.mask) return
    if (event.altKey) {
      this.#pick(at)
      return
    }
    this.liftPen()
    this.#begin(at)
  }

  drag(at: Point): void {
    this.at = at
    if (this.#paint) this.#strokeTo(at)
    else if (!this.#isBrush) this.#host.stage.invalidate()
  }

  release(at: Point, event: PointerEvent): void {
    if (this.#paint) this.#end()
    else if (!this.#isBrush) this.setPoint(at, event.pointerType === 'touch' ? FINGER_CLOSE : CLOSE)
  }

  cancel(): void {
    if (!this.#paint) return
    this.#paint = undefined
    this.#host.editor.revert()
    this.#host.changing()
  }

  /** A dab of the brush, or the next point. */
  setPoint(at: Point, reach = 0): void {
    const { editor, tool, stage } = this.#host
    if (!editor.mask) return
    if (this.#isBrush) {
      if (this.isPenDown) return
      this.#begin(at)
      this.#end()
      return
    }
    const near = reach / stage.viewport.scale
    const { sketch } = editor
    const isEnd = [sketch[0], sketch.at(-1)].some((point) => point && distance(point, at) <= near)
    if (tool === 'Polygon' && isEnd) {
      if (sketch.length >= 3) this.finishPolygon()
      return
    }
    editor.addToSketch({ x: Math.round(at.x), y: Math.round(at.y) })
    this.#host.announce(`Point ${editor.sketch.length}`)
    if (tool === 'Auto' && editor.sketch.length === 4) this.#host.autoSegment(editor.dropSketch())
    this.#host.changing()
  }

  finishPolygon(): void {
    const { editor, keepsOthers } = this.#host
    if (!editor.mask || editor.sketch.length < 3) return
    editor.begin()
    const region = this.#host.regionToPaint()
    const points = editor.dropSketch()
    if (region) paintPolygon(editor.mask, points, { index: region.index, keepsOthers })
    if (editor.commit()) this.#host.changed()
  }

  /** The keyboard's brush goes down or up. */
  switchPen(at: Point): void {
    if (this.isPenDown) {
      this.liftPen()
      return
    }
    this.#begin(at)
    this.isPenDown = this.#paint !== undefined
    this.#host.announce('Brush down')
  }

  liftPen(): void {
    if (!this.isPenDown) return
    this.isPenDown = false
    this.#end()
    this.#host.announce('Brush up')
  }

  #begin(at: Point): void {
    const { editor, tool, keepsOthers } = this.#host
    if (!editor.mask) return
    editor.begin()
    const region = tool === 'Eraser' ? undefined : this.#host.regionToPaint()
    if (tool === 'Brush' && !region) return
    this.#paint = { index: region?.index ?? 0, keepsOthers: region !== undefined && keepsOthers }
    this.#last = at
    this.#strokeTo(at)
  }

  #strokeTo(at: Point): void {
    const { editor, brushSize } = this.#host
    if (!this.#paint || !editor.mask) return
    paintStroke(editor.mask, this.#last ?? at, at, brushSize / 2, this.#paint)
    editor.version++
    this.#last = at
    this.#host.changing()
  }

  #end(): void {
    this.#paint = undefined
    if (this.#host.editor.commit()) this.#host.changed()
  }

  #pick({ x, y }: Point): void {
    const { mask } = this.#host.editor
    if (!mask || x < 0 || y < 0 || x >= mask.width || y >= mask.height) return
    const index = mask.plane[Math.floor(y) * mask.width + Math.floor(x)]!
    if (index > 0) this.#host.pick(index)
  }
}
