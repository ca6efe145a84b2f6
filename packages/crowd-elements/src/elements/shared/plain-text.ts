import { html, type TemplateResult } from 'lit'

const FENCE = /^```[^\n]*\n([\s\S]*?)\n?^```[ \t]*(?:\n|$)/m

/** A text as it was written, with all its white space; parts between lines of \`\`\` are set as code. No other markup is read. */
export function plainText(text: string): TemplateResult[] {
  return text.split(FENCE).flatMap((part, index) => {
    if (index % 2 === 1) return [html`<pre tabindex="0" dir="ltr"><code>${part}</code></pre>`]
    return part.trim() === '' ? [] : [html`<div class="prose" dir="auto">${part.replace(/^\n+|\n+$/g, '')}</div>`]
  })
}
