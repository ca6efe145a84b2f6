import type { Token } from 'parse5'
import { Tokenizer, TokenizerMode } from 'parse5'
import { FRAME_SHIM } from './frame-shim.ts'
import { escapeHtml } from './html.ts'

/**
 * Makes the HTML of an HTMLQuestion ready for its frame; the stored text is never changed.
 *
 * Our shim becomes the page's first script (see frame-shim.ts for what it does), behind the doctype, `<html>` and
 * `<head>` where they stand, so that the page keeps its mode. A script element that loads one of MTurk's own scripts
 * (externalHIT_v1.js from S3, the crowd elements from assets.crowd.aws) loads ours of the same name from
 * `staticOrigin`/static/ instead (`staticOrigin` like `https://host`; empty for the same origin). All else stays byte for
 * byte.
 *
 * Only tokens are read and no tree is built: some 60 KB of HTML can make a tree of many millions of nodes, and the text
 * is a stranger's.
 */
export function renderHtmlQuestion(html: string, options: { staticOrigin: string }): string {
  const { insertAt, scriptSources } = findPlaces(html)
  let page = `${html.slice(0, insertAt)}<script>${FRAME_SHIM}</script>`
  let written = insertAt
  for (const { name, place } of scriptSources) {
    page += `${html.slice(written, place.startOffset)}src="${escapeHtml(options.staticOrigin)}/static/${name}"`
    written = place.endOffset
  }
  return page + html.slice(written)
}

interface Places {
  insertAt: number
  scriptSources: { name: string; place: { startOffset: number; endOffset: number } }[]
}

function findPlaces(html: string): Places {
  // A byte order mark must stay first: a browser strips it there, and shows it as text elsewhere.
  const places: Places = { insertAt: html.startsWith('\ufeff') ? 1 : 0, scriptSources: [] }
  const rewrites = /externalHIT_v1\.js|assets\.crowd\.aws/i.test(html)
  let inPrelude = true

  function endPrelude(): void {
    inPrelude = false
    if (!rewrites) tokenizer.pause()
  }
  function passPrelude(token: { location: Token.Location | null }): void {
    if (inPrelude) places.insertAt = token.location!.endOffset
  }

  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onDoctype: passPrelude,
      onComment: () => {},
      onWhitespaceCharacter: () => {},
      onNullCharacter: endPrelude,
      onEof: endPrelude,
      onEndTag: endPrelude,
      onCharacter: (token) => {
        if (token.location!.startOffset !== 0 || token.chars !== '\ufeff') endPrelude()
      },
      onStartTag: (tag) => {
        if (tag.tagName === 'html' || tag.tagName === 'head') passPrelude(tag)
        if (tag.tagName !== 'html') endPrelude()
        if (tag.tagName === 'script') noteScriptSource(tag, places)
        const mode = RAW_TEXT.get(tag.tagName)
        if (mode !== undefined) tokenizer.state = mode
      },
    },
  )
  tokenizer.write(html, true)
  return places
}

function noteScriptSource(script: Token.TagToken, places: Places): void {
  const src = script.attrs.find(({ name }) => name === 'src')
  const name = src && OWN_SCRIPTS.map((address) => address.exec(src.value)?.[1]).find((found) => found !== undefined)
  if (name) places.scriptSources.push({ name, place: script.location!.attrs!.src! })
}

/** Addresses of the scripts that we have ourselves, and in each the name that ours bears. */
const OWN_SCRIPTS = [
  /^\s*(?:https?:)?\/\/s3\.amazonaws\.com\/mturk-public\/(externalHIT_v1\.js)(?:[?#].*)?\s*$/i,
  /^\s*(?:https?:)?\/\/assets\.crowd\.aws\/(crowd-html-elements(?:-v2)?\.js)(?:[?#].*)?\s*$/i,
]

/** Elements whose content is not markup; the tree builder, which is not here, would tell the tokenizer. */
const RAW_TEXT = new Map<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['noscript', TokenizerMode.RAWTEXT],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['plaintext', TokenizerMode.PLAINTEXT],
])
