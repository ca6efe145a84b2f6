import { compatible, loader } from './compatible.ts'

const choose = (category: string) => async (page: import('playwright-core').Page) =>
  page.getByRole('radio', { name: category, exact: true }).click()

compatible(
  'single quotes in a list',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="['a', 'b']"></crowd-classifier></crowd-form>`,
  { act: choose('b'), answer: { c: { label: 'b' } } },
)

compatible(
  'a list in single-quoted attribute with double quotes inside',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories='["a", "b"]'></crowd-classifier></crowd-form>`,
  { act: choose('a'), answer: { c: { label: 'a' } } },
)

compatible(
  'a list over several lines, with a trailing comma and a comment',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="[
      'a', // the first
      'b',
    ]"></crowd-classifier></crowd-form>`,
  { act: choose('b'), answer: { c: { label: 'b' } } },
)

compatible(
  'an apostrophe that is escaped in a list',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="['don\\'t know', 'yes']"></crowd-classifier></crowd-form>`,
  { act: choose("don't know"), answer: { c: { label: "don't know" } } },
)

compatible(
  'bare keys in an object',
  `${loader}<crowd-form><crowd-classifier-multi-select name="c" header="h" categories="['a', 'b']" exclusion-category="{ text: 'None' }"></crowd-classifier-multi-select></crowd-form>`,
  { act: (page) => page.getByRole('checkbox', { name: 'None' }).click(), answer: { c: { labels: [] } } },
)

compatible(
  'entities in an attribute',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="[&quot;R&amp;D&quot;, &#39;b&#39;]"></crowd-classifier></crowd-form>`,
  { act: choose('R&D'), answer: { c: { label: 'R&D' } } },
)

compatible(
  'attribute names in capitals',
  `${loader}<CROWD-FORM><crowd-input NAME="a" Label="A" Value="x"></crowd-input></CROWD-FORM>`,
  { answer: { a: 'x' } },
)

compatible(
  'attributes without quotes',
  `${loader}<crowd-form><crowd-slider name=s min=0 max=10 value=4></crowd-slider></crowd-form>`,
  { answer: { s: 4 } },
)

compatible(
  'switches with a value: presence is what counts',
  `${loader}<crowd-form><crowd-checkbox name="a" checked="checked">A</crowd-checkbox><crowd-toggle-button name="t" checked="true"></crowd-toggle-button></crowd-form>`,
  { answer: { a: { on: true }, t: { on: true } } },
)

compatible(
  'attributes that nobody knows',
  `${loader}<crowd-form><crowd-text-area name="a" originalValue="q" data-x="1" foo label="A" value="x"></crowd-text-area></crowd-form>`,
  { answer: { a: 'x' } },
)

compatible(
  'a name with dots, spaces and dashes',
  `${loader}<crowd-form><crowd-input name="my-field.one two" label="A" value="x"></crowd-input></crowd-form>`,
  { answer: { 'my-field.one two': 'x' } },
)

compatible(
  'the second version of the script',
  `<script src="https://assets.crowd.aws/crowd-html-elements-v2.js"></script><crowd-form><crowd-input name="a" label="A" value="x"></crowd-input></crowd-form>`,
  { answer: { a: 'x' } },
)

compatible(
  'both versions of the script in one page',
  `${loader}<script src="https://assets.crowd.aws/crowd-html-elements-v2.js"></script><crowd-form><crowd-input name="a" label="A" value="x"></crowd-input></crowd-form>`,
  { answer: { a: 'x' } },
)

compatible(
  'the script at the end of the page',
  `<crowd-form><crowd-input name="a" label="A" value="x"></crowd-input></crowd-form>${loader}`,
  { answer: { a: 'x' } },
)
