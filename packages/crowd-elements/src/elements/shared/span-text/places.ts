import type { Extent } from './pieces.ts'

/** The runs of text below `root`, in the order of the text; each holds one text node and says where it starts. */
function runsOf(root: ParentNode): HTMLElement[] {
  return Array.from(root.querySelectorAll<HTMLElement>('[data-start]'))
}

function startOf(run: HTMLElement): number {
  return Number(run.dataset.start)
}

/** Which place of the text a point of the document is; `length` is that of the text. */
export function placeOf(root: HTMLElement, node: Node, offset: number, length: number): number {
  const run = node.parentElement?.closest<HTMLElement>('[data-start]')
  if (run && node.nodeType === Node.TEXT_NODE) return startOf(run) + offset
  const point = document.createRange()
  point.setStart(node, offset)
  const next = runsOf(root).find((candidate) => point.comparePoint(candidate, 0) >= 0)
  return next ? startOf(next) : length
}

/** The range of the document that shows a part of the text. */
export function rangeOf(root: HTMLElement, { start, end }: Extent): Range | undefined {
  const runs = runsOf(root)
  const first = runs.findLast((run) => startOf(run) <= start)
  const last = runs.findLast((run) => startOf(run) < end)
  if (!first?.firstChild || !last?.firstChild) return undefined
  const range = document.createRange()
  range.setStart(first.firstChild, Math.min(start - startOf(first), first.textContent.length))
  range.setEnd(last.firstChild, Math.min(end - startOf(last), last.textContent.length))
  return range
}

/** What the reader has selected of the text below `root`, which stands in a shadow tree. */
export function selectedExtent(root: HTMLElement, length: number): Extent | undefined {
  const range = selectedRange(root.getRootNode() as ShadowRoot)
  if (!range) return undefined
  const holds = (node: Node) => root.contains(node)
  if (!holds(range.startContainer) && !holds(range.endContainer)) return undefined
  return {
    start: holds(range.startContainer) ? placeOf(root, range.startContainer, range.startOffset, length) : 0,
    end: holds(range.endContainer) ? placeOf(root, range.endContainer, range.endOffset, length) : length,
  }
}

/** Browsers do not agree on how to look into a shadow tree. */
function selectedRange(root: ShadowRoot & { getSelection?(): Selection | null }): StaticRange | Range | undefined {
  const selection = document.getSelection()
  if (selection?.getComposedRanges) return selection.getComposedRanges({ shadowRoots: [root] })[0]
  const inside = root.getSelection?.() ?? selection
  return inside && inside.rangeCount > 0 ? inside.getRangeAt(0) : undefined
}
