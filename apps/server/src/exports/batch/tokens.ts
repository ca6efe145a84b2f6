export interface Token {
  readonly text: string
  /** From and up to, in UTF-16. */
  readonly start: number
  readonly end: number
}

/**
 * The tokens of a text: runs of letters and digits with their marks and joiners; every other sign by itself, an emoji with
 * all its parts; letters of scripts that do not separate words (Chinese, Japanese, Thai …) one by one. White space and
 * control characters part tokens and are none.
 */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(token), ({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }))
}

const unspaced =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'
const letter = `[[\\p{L}\\p{N}]--${unspaced}]`
const joined = `[[\\p{L}\\p{N}\\p{M}\\u200c\\u200d]--${unspaced}]`

const token = new RegExp(`\\p{RGI_Emoji}|${unspaced}\\p{M}*|${letter}${joined}*|[^\\s\\p{Cc}]\\p{M}*`, 'gv')
