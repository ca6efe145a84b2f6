import type { MarkdownRenderer } from 'vitepress'

/**
 * A picture of a page in light, `…-light.webp`, stands for its pair: whoever reads in the dark sees `…-dark.webp`. So the
 * guides show one of them also where they are read without this site.
 */
export function pairPictures(markdown: MarkdownRenderer): void {
  const { image } = markdown.renderer.rules
  markdown.renderer.rules.image = (tokens, at, ...rest) => {
    const token = tokens[at]!
    const src = token.attrGet('src') ?? ''
    if (!src.endsWith('-light.webp')) return image!(tokens, at, ...rest)
    return (['light', 'dark'] as const)
      .map((scheme) => {
        token.attrSet('src', src.replace('-light.webp', `-${scheme}.webp`))
        token.attrSet('class', `in-${scheme}`)
        return image!(tokens, at, ...rest)
      })
      .join('')
  }
}

/** What stands between braces in code is for readers, and nothing for Vue to fill in. */
export function keepBraces(markdown: MarkdownRenderer): void {
  const { code_inline } = markdown.renderer.rules
  markdown.renderer.rules.code_inline = (tokens, at, ...rest) => {
    tokens[at]!.attrSet('v-pre', '')
    return code_inline!(tokens, at, ...rest)
  }
}
