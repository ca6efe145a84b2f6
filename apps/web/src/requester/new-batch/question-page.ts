/** The column that a question about a text reads. */
export const textColumn = 'text'
export const answerField = 'answer.label'

/** The page that asks one question about a text, with the answers as buttons; the template of the gallery for a choice. */
export function questionPage(question: string, answers: readonly string[]): string {
  return `<script src="https://assets.crowd.aws/crowd-html-elements.js"></script>

<crowd-form>
  <crowd-classifier name="answer" header="${escaped(question)}" categories="${escaped(JSON.stringify(answers))}">
    <classification-target>
      <p>{{ task.input.${textColumn} }}</p>
    </classification-target>
  </crowd-classifier>
</crowd-form>
`
}

export function answerSchema(answers: readonly string[]): string {
  const label = { type: 'object', required: ['label'], properties: { label: { enum: answers } } }
  return JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...{ type: 'object', required: ['answer'], properties: { answer: label } },
  })
}

/** The names in the first places of a template that a row fills. */
export function columnsIn(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(/task\.input\.(\w+)/g), ([, name]) => name!))]
}

/** As the value of an attribute. Braces would begin a place of the template. */
function escaped(text: string): string {
  return text.replaceAll(/[&<>"{}]/g, (letter) => `&#${letter.charCodeAt(0)};`)
}
