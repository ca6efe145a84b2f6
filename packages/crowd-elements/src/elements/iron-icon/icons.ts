/**
 * Icons by the names that templates use, as the lines of a drawing of 24 by 24, drawn for this package. Names in the same place
 * are one icon.
 */
const disc = 'M21 12a9 9 0 1 1-18 0a9 9 0 0 1 18 0z'
const square = 'M6 4h12a2 2 0 0 1 2 2v12a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2z'
const lens = 'M17 10.5a6.5 6.5 0 1 1-13 0a6.5 6.5 0 0 1 13 0zM15.2 15.2L20 20'
const plus = 'M12 8v8M8 12h8'
const minus = 'M8 12h8'
const cross = 'M9 9l6 6M15 9l-6 6'
const tick = 'M8 12.3l2.8 2.7L16 9.5'
const dot = 'M12 16.5v.01'
const question = `M9.5 9.6a2.5 2.5 0 1 1 3.7 2.2c-.8.45-1.2 1-1.2 1.7${dot}`
const page = 'M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5'
const bubble = 'M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-8l-4 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z'
const tray = 'M5 15v3a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-3'
const body = 'M6 11h12v9H6z'
const eye = 'M2.5 12S6 5.5 12 5.5S21.5 12 21.5 12S18 18.5 12 18.5S2.5 12 2.5 12zM15 12a3 3 0 1 1-6 0a3 3 0 0 1 6 0z'
const speaker = 'M4 9.5v5h3.5L12 19V5L7.5 9.5z'
const heart = 'M12 20S3.5 15 3.5 9A4.5 4.5 0 0 1 12 7a4.5 4.5 0 0 1 8.5 2c0 6-8.5 11-8.5 11z'
const star = 'M12 3.5l2.6 5.5l6 .8l-4.4 4.2l1.1 6L12 17.1L6.7 20l1.1-6l-4.4-4.2l6-.8z'
const thumb = 'M7 11l4-7a2 2 0 0 1 2.5 2.3L13 10h5a2 2 0 0 1 2 2.4l-1.3 6A2 2 0 0 1 16.7 20H7zM7 11H4v9h3'
const person = 'M15.5 8a3.5 3.5 0 1 1-7 0a3.5 3.5 0 0 1 7 0zM5 20c0-4 3-6 7-6s7 2 7 6'
const bin = 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5'
const pencil = 'M5 19l1-4L16.5 4.5l3 3L9 18zM14 7l3 3'
const clock = `${disc}M12 7v5l3.5 2`
const wheel =
  'M15 12a3 3 0 1 1-6 0a3 3 0 0 1 6 0zM12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2'

const drawings: Readonly<Record<string, string>> = {
  add: 'M12 5v14M5 12h14',
  'add-circle add-circle-outline': disc + plus,
  'add-box': square + plus,
  remove: 'M5 12h14',
  'remove-circle remove-circle-outline': disc + minus,
  'close clear': 'M6 6l12 12M18 6L6 18',
  'cancel highlight-off': disc + cross,
  'check done': 'M5 12.5l4.5 4.5L19 7',
  'check-circle': disc + tick,
  'check-box': square + tick,
  'check-box-outline-blank': square,
  'radio-button-unchecked': disc,
  'radio-button-checked': `${disc}M15 12a3 3 0 1 1-6 0a3 3 0 0 1 6 0z`,
  search: lens,
  'zoom-in': `${lens}M10.5 8v5M8 10.5h5`,
  'zoom-out': `${lens}M8 10.5h5`,
  'help help-outline live-help': disc + question,
  'info info-outline': `${disc}M12 11v5.5M12 7.5v.01`,
  'error error-outline': `${disc}M12 7.5v5.5${dot}`,
  'warning report-problem': `M12 4L2.5 20h19zM12 10v4.5M12 17.2v.01`,
  'delete delete-forever': bin,
  'create edit mode-edit': pencil,
  'arrow-back': 'M19 12H5M11 6l-6 6l6 6',
  'arrow-forward': 'M5 12h14M13 6l6 6l-6 6',
  'arrow-upward': 'M12 19V5M6 11l6-6l6 6',
  'arrow-downward': 'M12 5v14M6 13l6 6l6-6',
  'chevron-left': 'M14.5 6l-6 6l6 6',
  'chevron-right': 'M9.5 6l6 6l-6 6',
  'expand-less': 'M6 14.5l6-6l6 6',
  'expand-more': 'M6 9.5l6 6l6-6',
  'arrow-drop-down': 'M7 10l5 5l5-5z',
  'arrow-drop-up': 'M7 14l5-5l5 5z',
  menu: 'M4 7h16M4 12h16M4 17h16',
  'more-vert': 'M11.5 6h1M11.5 12h1M11.5 18h1',
  'more-horiz': 'M6 11.5v1M12 11.5v1M18 11.5v1',
  'list view-list': 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5v.01M4.5 12v.01M4.5 17.5v.01',
  'filter-list sort': 'M4 7h16M7 12h10M10 17h4',
  settings: wheel,
  'thumb-up': thumb,
  'thumb-down': 'M17 13l-4 7a2 2 0 0 1-2.5-2.3L11 14H6a2 2 0 0 1-2-2.4l1.3-6A2 2 0 0 1 7.3 4H17zM17 13h3V4h-3',
  'star star-border grade': star,
  'favorite favorite-border': heart,
  'flag report': 'M6 21V4h11l-2.5 4L17 12H6',
  'bookmark bookmark-border': 'M7 4h10v16l-5-4l-5 4z',
  visibility: eye,
  'visibility-off': `${eye}M4 20L20 4`,
  undo: 'M8 5L4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-3',
  redo: 'M16 5l4 4l-4 4M20 9H10a5.5 5.5 0 0 0 0 11h3',
  'refresh cached autorenew replay': 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.5M20 4.5v5h-5',
  history: 'M4.5 12a7.5 7.5 0 1 0 2.2-5.3L4 9.5M4 4.5v5h5M12 8v4.5l3 1.5',
  'rotate-left': 'M4.5 12a7.5 7.5 0 1 0 2.2-5.3L4 9.5M4 4.5v5h5',
  'rotate-right': 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.5M20 4.5v5h-5',
  save: 'M5 4h11l4 4v11a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM8 20v-6h8v6M8 4v4h6V4',
  'image photo': `${square}M4 17l4.5-4.5l3 3l3-3L20 18M10 8.5a1 1 0 1 1-2 0a1 1 0 0 1 2 0z`,
  'link insert-link': 'M10 14l4-4M11 7l1.5-1.5a4.2 4.2 0 0 1 6 6L17 13M13 17l-1.5 1.5a4.2 4.2 0 0 1-6-6L7 11',
  'launch open-in-new': 'M12 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-6M15 4h5v5M20 4l-9 9',
  home: 'M4 11.5L12 4l8 7.5M6 10v10h4.5v-6h3v6H18V10',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z',
  send: 'M4 4.5L20.5 12L4 19.5L6.5 12zM6.5 12H13',
  lock: `${body}M8.5 11V8a3.5 3.5 0 0 1 7 0v3`,
  'lock-open': `${body}M8.5 11V8a3.5 3.5 0 0 1 6.8-1.2`,
  'mail email': 'M4 6h16v12H4zM4 7l8 6l8-6',
  'chat comment feedback question-answer': bubble,
  'person account-circle face': person,
  'folder folder-open': 'M4 6h6l2 2.5h8V19H4z',
  'description assignment note-add': `${page}M9 12.5h6M9 16h6`,
  'content-copy file-copy': 'M9 8h11v12H9zM6 16H4V4h11v2',
  'content-cut':
    'M8.5 7a2.5 2.5 0 1 1-5 0a2.5 2.5 0 0 1 5 0zM8.5 17a2.5 2.5 0 1 1-5 0a2.5 2.5 0 0 1 5 0zM8 8.5L20 18M8 15.5L20 6',
  'file-download get-app cloud-download': `M12 4v11M7 10.5l5 5l5-5${tray}`,
  'file-upload cloud-upload backup': `M12 15.5V4M7 9l5-5l5 5${tray}`,
  share:
    'M8 12l8-5M8 12l8 5M8.5 12a2.5 2.5 0 1 1-5 0a2.5 2.5 0 0 1 5 0zM20.5 6a2.5 2.5 0 1 1-5 0a2.5 2.5 0 0 1 5 0zM20.5 18a2.5 2.5 0 1 1-5 0a2.5 2.5 0 0 1 5 0z',
  'label local-offer': 'M4 6h11l5 6l-5 6H4z',
  'language translate': `${disc}M3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18`,
  'event today date-range': 'M5 6h14v14H5zM5 10.5h14M8.5 3.5v4M15.5 3.5v4',
  'schedule query-builder hourglass-empty': clock,
  fullscreen: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  'fullscreen-exit': 'M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5',
  crop: 'M7 3v14h14M3 7h14v14',
  'play-arrow play-circle-outline': 'M7 4.5v15l12-7.5z',
  pause: 'M8 5v14M16 5v14',
  stop: 'M6 6h12v12H6z',
  'skip-next': 'M6 5v14l9-7zM18.5 5v14',
  'skip-previous': 'M18 5v14l-9-7zM5.5 5v14',
  'volume-up': `${speaker}M15 9a4.5 4.5 0 0 1 0 6M17.5 6a8.5 8.5 0 0 1 0 12`,
  'volume-off volume-mute': `${speaker}M16 9.5l5 5M21 9.5l-5 5`,
  'block not-interested': `${disc}M5.7 5.7l12.6 12.6`,
}

/** Drawn for names that are not known. */
const neutral = 'M12 8a4 4 0 1 1 0 8a4 4 0 0 1 0-8z'

const icons = new Map(
  Object.entries(drawings).flatMap(([names, lines]) => names.split(' ').map((name) => [name, lines])),
)

/** The lines of an icon; its name may have a prefix such as `icons:` or `av:`. */
export function linesOf(icon: string): string {
  return icons.get(icon.slice(icon.lastIndexOf(':') + 1)) ?? neutral
}
