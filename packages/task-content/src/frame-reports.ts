/**
 * What every page that we make or serve for a task frame tells the work page around it: the content's height in CSS pixels,
 * `{kempelen: 'height', height}`, that the Worker does something, at most once in 4 seconds, `{kempelen: 'activity'}`, and that the
 * key of the guidelines was pressed, which stand outside the frame, `{kempelen: 'guidelines'}`.
 *
 * A string and not a function's source, because bundlers rewrite functions. It may hold neither `</script` nor anything
 * but ASCII, since the page's encoding is the Requester's.
 */
export const FRAME_REPORTS = `
(function () {
  'use strict'

  // ---- The content's height ----

  function tell(message) {
    if (window.parent !== window) window.parent.postMessage(message, '*')
  }

  var told = 0
  var width = window.innerWidth
  var echoUntil = 0
  var echoes = 0

  function contentHeight() {
    var height = document.documentElement.getBoundingClientRect().height
    // The body's scroll height counts what overflows it, except in quirks mode, where it is the window's.
    if (document.body && document.compatMode !== 'BackCompat') height = Math.max(height, document.body.scrollHeight)
    return Math.ceil(height)
  }

  function tellHeight() {
    var height = contentHeight()
    if (height === told) return
    // Content that is a share of the window's height would grow with every growth of the frame: a few times at most.
    if (height > told && Date.now() < echoUntil && ++echoes > 5) return
    told = height
    tell({ kempelen: 'height', height: height })
  }

  window.addEventListener('load', tellHeight)
  window.addEventListener('resize', function () {
    if (window.innerWidth === width) echoUntil = Date.now() + 250
    else echoes = 0
    width = window.innerWidth
    tellHeight()
  })
  document.addEventListener('DOMContentLoaded', function () {
    tellHeight()
    if (!window.ResizeObserver) return
    var observer = new ResizeObserver(tellHeight)
    observer.observe(document.documentElement)
    if (document.body) observer.observe(document.body)
  })

  // ---- The Worker's activity ----

  var lastActivity = -Infinity

  function onActivity(event) {
    var now = Date.now()
    if (!event.isTrusted || now - lastActivity < 4000) return
    lastActivity = now
    tell({ kempelen: 'activity' })
  }

  ;['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'scroll'].forEach(function (type) {
    window.addEventListener(type, onActivity, { capture: true, passive: true })
  })

  // ---- The key of the guidelines ----

  window.addEventListener('keydown', function (event) {
    if (!event.isTrusted || event.defaultPrevented) return
    if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyG') return
    event.preventDefault()
    tell({ kempelen: 'guidelines' })
  })
})()
`
