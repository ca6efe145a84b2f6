import { compatible, loader } from './compatible.ts'

compatible(
  'elements that close themselves swallow what follows, and all of it still counts',
  `${loader}<crowd-form><crowd-input name="a" label="A" value="x"/><crowd-input name="b" label="B" value="y"/><p>behind</p></crowd-form>`,
  { answer: { a: 'x', b: 'y' } },
)

compatible(
  'a badge that closes itself before a field',
  `${loader}<crowd-form><button id="m" type="button">Mail</button><crowd-badge for="m" label="3"/><crowd-input name="a" label="A" value="x"></crowd-input></crowd-form>`,
  { answer: { a: 'x' } },
)

compatible(
  'regions without an end tag',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="['a']"><short-instructions>short<full-instructions>long</crowd-classifier></crowd-form>`,
  { act: (page) => page.getByRole('radio', { name: 'a' }).click(), answer: { c: { label: 'a' } } },
)

compatible(
  'a tool without any instructions',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="['a']"></crowd-classifier></crowd-form>`,
  { act: (page) => page.getByRole('radio', { name: 'a' }).click(), answer: { c: { label: 'a' } } },
)

compatible(
  'a whole document with head, style and body',
  `<!DOCTYPE html><html><head><title>T</title>${loader}<style>crowd-form { color: navy }</style></head><body><crowd-form><crowd-input name="a" label="A" value="x"></crowd-input></crowd-form></body></html>`,
  { answer: { a: 'x' } },
)

compatible(
  'quirks mode, upper-case tags, unclosed paragraphs',
  `<HTML>${loader}<BODY><CROWD-FORM><P>one<P>two<CROWD-INPUT name="a" label="A" value="x"></CROWD-INPUT></CROWD-FORM></BODY></HTML>`,
  { answer: { a: 'x' } },
)

compatible(
  'fields in a table',
  `${loader}<crowd-form><table><tr><td>A</td><td><crowd-input name="a" label="A" value="x"></crowd-input></td></tr><tr><td><input name="b" value="y"></td></tr></table></crowd-form>`,
  { answer: { a: 'x', b: 'y' } },
)

compatible(
  'fields in tabs, of which only one is seen',
  `${loader}<crowd-form><crowd-tabs><crowd-tab header="One"><crowd-input name="a" label="A" value="x"></crowd-input></crowd-tab><crowd-tab header="Two"><crowd-input name="b" label="B" value="y"></crowd-input></crowd-tab></crowd-tabs></crowd-form>`,
  { answer: { a: 'x', b: 'y' } },
)

compatible(
  'fields in cards and modals',
  `${loader}<crowd-form><crowd-card heading="H"><crowd-input name="a" label="A" value="x"></crowd-input></crowd-card><crowd-modal link-text="More"><crowd-input name="b" label="B" value="y"></crowd-input></crowd-modal></crowd-form>`,
  { answer: { a: 'x', b: 'y' } },
)

compatible(
  'instructions directly in the form',
  `${loader}<crowd-form><short-instructions>In short</short-instructions><full-instructions header="All of it">At length</full-instructions><crowd-input name="a" label="A" value="x"></crowd-input></crowd-form>`,
  { answer: { a: 'x' } },
)

compatible(
  'crowd-instructions with all regions and their examples',
  `${loader}<crowd-form><crowd-instructions link-text="How" link-type="button"><short-summary>s</short-summary><detailed-instructions>d</detailed-instructions><positive-example>p</positive-example><positive-example>p2</positive-example><negative-example>n</negative-example></crowd-instructions><crowd-input name="a" label="A" value="x"></crowd-input></crowd-form>`,
  { answer: { a: 'x' } },
)

compatible(
  'a classification target with a film',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="['a']"><classification-target><video controls width="200"></video></classification-target></crowd-classifier></crowd-form>`,
  { act: (page) => page.keyboard.press('1'), answer: { c: { label: 'a' } } },
)

compatible(
  'extra fields within a region of a tool',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="['a']"><classification-target>t</classification-target><short-instructions><input name="inside" value="y"></short-instructions></crowd-classifier></crowd-form>`,
  { act: (page) => page.getByRole('radio', { name: 'a' }).click(), answer: { c: { label: 'a' }, inside: 'y' } },
)

compatible(
  'two classifiers in one form',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="['a', 'b']"></crowd-classifier><crowd-classifier name="d" header="h" categories="['x', 'y']"></crowd-classifier></crowd-form>`,
  {
    act: async (page) => {
      await page.getByRole('radio', { name: 'a' }).click()
      await page.getByRole('radio', { name: 'y' }).click()
    },
    answer: { c: { label: 'a' }, d: { label: 'y' } },
  },
)

compatible(
  'an element of a third party in the form, with a hidden field that it fills',
  `${loader}<script>customElements.define('my-widget', class extends HTMLElement { connectedCallback() { this.innerHTML = '<button type="button">Take</button>'; this.querySelector('button').onclick = () => { document.querySelector('[name=taken]').value = 'yes' } } })</script>
   <crowd-form><my-widget></my-widget><input type="hidden" name="taken"></crowd-form>`,
  { act: (page) => page.getByRole('button', { name: 'Take' }).click(), answer: { taken: 'yes' } },
)

compatible(
  'a field without a name says nothing',
  `${loader}<crowd-form><crowd-input label="A" value="x"></crowd-input><input value="y"><crowd-input name="b" label="B" value="z"></crowd-input></crowd-form>`,
  { answer: { b: 'z' } },
)
