import type { ToolButton } from '../picture/picture-tool.ts'
import type { MaskTool } from './mask-pointer.ts'

export const TOOLS: readonly (ToolButton & { readonly name: MaskTool })[] = [
  { name: 'Brush', icon: 'brush', key: 'b', does: 'Paint' },
  { name: 'Eraser', icon: 'eraser', key: 'e', does: 'Erase' },
  { name: 'Polygon', icon: 'polygon', key: 'p', does: 'Fill a polygon' },
  { name: 'Auto', icon: 'auto', key: 'a', does: 'Find an object between its four outermost points, by colour' },
]

/** How to begin with each of them. */
export const HINTS: Readonly<Record<MaskTool, string>> = {
  Brush: 'Paint over what has the chosen label. Alt and a click take the label from the mask.',
  Eraser: 'Paint over what should have no label.',
  Polygon: 'Click to set points; click the first one or press Enter to fill.',
  Auto: 'Click the object’s leftmost, topmost, rightmost and bottommost point. It goes by colour, so look and mend.',
}
