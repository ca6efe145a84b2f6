/** Defines elements by their tags; one that a page has defined already stays as it is. */
export function define(elements: Record<string, CustomElementConstructor>): void {
  for (const [tag, element] of Object.entries(elements))
    if (!customElements.get(tag)) customElements.define(tag, element)
}
