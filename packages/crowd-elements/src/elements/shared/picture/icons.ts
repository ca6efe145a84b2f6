import { html, svg } from 'lit'

/** Strokes on a grid of 24. */
const STROKES = {
  draw: 'M4 20l1-5L16 4l4 4L9 19zM14 6l4 4',
  select: 'M6 3l13 8-6 1.5L9.5 19z',
  undo: 'M9 14L4 9l5-5M4 9h10a6 6 0 010 12h-3',
  redo: 'M15 14l5-5-5-5M20 9H10a6 6 0 000 12h3',
  copy: 'M8 8h12v12H8zM16 8V4H4v12h4',
  remove: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v6M14 11v6',
  magnifier: 'M10 17a7 7 0 100-14 7 7 0 000 14zM15 15l6 6M7.5 10h5M10 7.5v5',
  adjust: 'M12 3a9 9 0 100 18zM12 3a9 9 0 010 18M12 8h7M12 12h9M12 16h7',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  fit: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  eye: 'M2 12s4-6 10-6 10 6 10 6-4 6-10 6-10-6-10-6zM12 14.5a2.5 2.5 0 100-5 2.5 2.5 0 000 5z',
  hidden:
    'M3 3l18 18M10 6.2A11 11 0 0112 6c6 0 10 6 10 6a18 18 0 01-3.5 3.8M6 7.8A17 17 0 002 12s4 6 10 6a10 10 0 004-.8',
  brush: 'M20 4L10 13l2 2zM9 14c-3 0-4 2-4 4 0 1-1 2-2 2 4 1 9 0 9-4z',
  eraser: 'M8 20l-5-5L14 4l7 7-9 9zM9 9l7 7M8 20h13',
  polygon: 'M12 3l9 7-4 10H7L3 10zM12 3h.01M21 10h.01M17 20h.01M7 20h.01M3 10h.01',
  auto: 'M5 19L15 9l-2-2L3 17zM17 3v4M15 5h4M20 11v4M18 13h4M8 3v3M6.5 4.5h3',
} as const

export type IconName = keyof typeof STROKES

export function icon(name: IconName) {
  return html`<svg
    viewBox="0 0 24 24"
    width="18"
    height="18"
    fill="none"
    stroke="currentColor"
    stroke-width="1.75"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >${svg`<path d=${STROKES[name]} />`}</svg>`
}
