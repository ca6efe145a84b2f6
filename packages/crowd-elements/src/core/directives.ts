/** Lit's directives that the elements use, in one place so that all bundles share one copy. */
export { classMap } from 'lit/directives/class-map.js'
export { live } from 'lit/directives/live.js'
export { createRef, ref } from 'lit/directives/ref.js'
export { repeat } from 'lit/directives/repeat.js'
export { styleMap } from 'lit/directives/style-map.js'
export { unsafeHTML } from 'lit/directives/unsafe-html.js'
