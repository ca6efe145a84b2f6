export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }

/** Guidelines as they are drawn: paragraphs, lines that begin with "- " as a list, lines that begin with "#" as headings. */
export function blocksOf(guidelines: string): Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  const endParagraph = () => {
    if (lines.length > 0) blocks.push({ kind: 'paragraph', text: lines.join('\n') })
    lines = []
  }
  for (const line of guidelines.split(/\r?\n/)) {
    const [, mark, text] = /^\s*([-*]|#{1,6})\s+(.*\S)\s*$/.exec(line) ?? []
    if (mark === undefined) {
      if (line.trim() === '') endParagraph()
      else lines.push(line.trim())
      continue
    }
    endParagraph()
    const last = blocks.at(-1)
    if (mark.startsWith('#')) blocks.push({ kind: 'heading', text: text! })
    else if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, text!] }
    else blocks.push({ kind: 'list', items: [text!] })
  }
  endParagraph()
  return blocks
}
