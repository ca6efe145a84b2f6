/**
 * Which columns a template shows where pictures and texts to be marked stand: the first value in a `src=` and in a `text=`, in
 * either of MTurk's languages.
 */
export function columnsShown(template: string): { imageColumn?: string; textColumn?: string } {
  const imageColumn = firstIn('src', template)
  const textColumn = firstIn('text', template)
  return { ...(imageColumn !== undefined && { imageColumn }), ...(textColumn !== undefined && { textColumn }) }
}

function firstIn(attribute: string, template: string): string | undefined {
  const value = String.raw`(?:\{\{-?\s*task\.input\.([\w-]+)|\{\{-?\s*task\.input\[\s*["']([^"'\]]+)|\$\{([^}\s]+)\})`
  const found = new RegExp(String.raw`\s${attribute}\s*=\s*(?:"[^"{$]*|'[^'{$]*)${value}`, 'i').exec(template)
  return found?.[1] ?? found?.[2] ?? found?.[3]
}
