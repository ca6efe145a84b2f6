import { compatible, loader } from './compatible.ts'

compatible(
  'labels that a script sets when all elements are ready',
  `${loader}<crowd-form><crowd-bounding-box id="annotator" name="b" src="/picture/64x48.png" header="h"></crowd-bounding-box></crowd-form>
   <script>document.addEventListener('all-crowd-elements-ready', () => {
     const box = document.querySelector('crowd-bounding-box')
     box.labels = ['Cat', 'Dog']
     box.setAttribute('initial-value', JSON.stringify([{ label: 'Dog', left: 1, top: 1, width: 2, height: 2 }]))
   })</script>`,
  {
    act: (page) =>
      page.waitForFunction(() =>
        JSON.stringify((document.querySelector('crowd-form') as never as { answers: object }).answers).includes('Dog'),
      ),
    answer: {
      b: {
        boundingBoxes: [{ height: 2, label: 'Dog', left: 1, top: 1, width: 2 }],
        initialValueModified: false,
        inputImageProperties: { height: 48, width: 64 },
      },
    },
  },
)

compatible(
  'ids as globals',
  `${loader}<crowd-form><crowd-input id="customLabel" name="l" label="Label"></crowd-input><crowd-button id="addLabel">Add</crowd-button><crowd-classifier id="annotator" name="c" header="h" categories="['a']"></crowd-classifier></crowd-form>
   <script>addLabel.onclick = () => { annotator.categories = [...annotator.categories, customLabel.value]; customLabel.value = null }</script>`,
  {
    act: async (page) => {
      await page.getByLabel('Label').fill('new')
      await page.getByRole('button', { name: 'Add' }).click()
      await page.getByRole('radio', { name: 'new' }).click()
    },
    answer: { c: { label: 'new' } },
  },
)

compatible(
  'onsubmit that fills a hidden field',
  `${loader}<crowd-form id="f" onsubmit="document.getElementById('seconds').value = '12'"><input type="hidden" name="seconds" id="seconds"></crowd-form>`,
  { answer: { seconds: '12' } },
)

compatible(
  'a submit listener that cancels once and shows an alert',
  `${loader}<crowd-form><crowd-input name="a" label="A"></crowd-input><div id="errors"></div></crowd-form>
   <script>document.querySelector('crowd-form').addEventListener('submit', (event) => {
     if (document.querySelector('crowd-input').value) return
     event.preventDefault()
     document.querySelector('#errors').innerHTML = '<crowd-alert type="error" dismissible>Write something</crowd-alert>'
   })</script>`,
  {
    act: async (page) => {
      await page.getByRole('button', { name: 'Submit' }).click()
      await page.getByText('Write something').waitFor()
      await page.getByLabel('A', { exact: true }).fill('x')
    },
    answer: { a: 'x' },
  },
)

compatible(
  'a hidden submit button, and a button that calls submit()',
  `${loader}<crowd-form><input type="hidden" name="a"><crowd-button form-action="submit" style="display: none"></crowd-button></crowd-form>
   <button id="done" type="button">Done</button>
   <script>done.onclick = () => { document.querySelector('[name=a]').value = 'x'; document.querySelector('crowd-form').submit() }</script>`,
  {
    act: async (page) => {
      await page.evaluate(() => {
        // The page's own button takes the part of Submit.
        document.querySelector('#done')!.setAttribute('data-testid', 'crowd-submit')
      })
    },
    answer: { a: 'x' },
  },
)

compatible(
  'whenDefined, querySelector("form") and FormData of the inner form',
  `${loader}<crowd-form><input name="a" value="x"><input type="hidden" name="copy"></crowd-form>
   <script>customElements.whenDefined('crowd-form').then(() => {
     const crowd = document.querySelector('crowd-form')
     crowd.onsubmit = () => { const form = crowd.querySelector('form'); form.elements.copy.value = new FormData(form).get('a') }
   })</script>`,
  { answer: { a: 'x', copy: 'x' } },
)

compatible(
  'checked and disabled set by a script',
  `${loader}<crowd-form><crowd-checkbox id="c" name="c">C</crowd-checkbox><crowd-button id="b" form-action="submit" disabled>Send</crowd-button></crowd-form>
   <script>c.addEventListener('change', () => { b.disabled = !c.checked })</script>`,
  { act: (page) => page.getByRole('checkbox', { name: 'C' }).click(), answer: { c: { on: true } } },
)

compatible(
  'a change listener of a classifier that reads event.target.value',
  `${loader}<crowd-form><crowd-classifier id="k" name="c" header="h" categories="['a', 'b']"></crowd-classifier><input type="hidden" name="heard" id="heard"></crowd-form>
   <script>k.addEventListener('change', (event) => { heard.value = event.target.value })</script>`,
  { act: (page) => page.getByRole('radio', { name: 'b' }).click(), answer: { c: { label: 'b' }, heard: 'b' } },
)

compatible(
  'the value of a tool, read through _submittableValue where value is missing',
  `${loader}<crowd-form><crowd-keypoint id="k" name="k" src="/picture/64x48.png" header="h" labels="['nose']" initial-value="[{ label: 'nose', x: 5, y: 6 }]"></crowd-keypoint><input type="hidden" name="count"></crowd-form>
   <script>document.querySelector('crowd-form').onsubmit = () => { const v = k.value || k._submittableValue; document.querySelector('[name=count]').value = v.keypoints.length }</script>`,
  {
    act: (page) =>
      page.waitForFunction(() =>
        JSON.stringify((document.querySelector('crowd-form') as never as { answers: object }).answers).includes(
          'inputImageProperties',
        ),
      ),
    answer: {
      k: {
        keypoints: [{ label: 'nose', x: 5, y: 6 }],
        initialValueModified: false,
        inputImageProperties: { height: 48, width: 64 },
      },
      count: '1',
    },
  },
)

compatible(
  'a toast that a script opens, and an icon in a button',
  `${loader}<crowd-form><crowd-toast id="t" duration="2000">Saved</crowd-toast><crowd-button id="b"><iron-icon icon="save"></iron-icon>Save</crowd-button><input name="a" value="x"></crowd-form><script>b.onclick = () => t.open()</script>`,
  {
    act: async (page) => {
      await page.getByRole('button', { name: 'Save' }).click()
      await page.getByText('Saved').waitFor()
    },
    answer: { a: 'x' },
  },
)

compatible(
  'elements that a script makes later',
  `${loader}<crowd-form id="f"><crowd-button id="more">More</crowd-button></crowd-form>
   <script>let n = 0; more.onclick = () => { const field = document.createElement('crowd-input'); field.name = 'f' + ++n; field.label = 'Field ' + n; f.form.appendChild(field) }</script>`,
  {
    act: async (page) => {
      await page.getByRole('button', { name: 'More' }).click()
      await page.getByRole('button', { name: 'More' }).click()
      await page.getByLabel('Field 1').fill('x')
      await page.getByLabel('Field 2').fill('y')
    },
    answer: { f1: 'x', f2: 'y' },
  },
)

compatible(
  'extra fields appended to the form of an entity annotation',
  `${loader}<crowd-entity-annotation id="e" name="ents" header="h" text="Ada wrote it" labels="['person']" initial-value="[{ label: 'person', startOffset: 0, endOffset: 3 }]"></crowd-entity-annotation>
   <script>document.addEventListener('all-crowd-elements-ready', () => {
     const field = document.createElement('input'); field.name = 'extra'; field.value = 'x'; field.hidden = true
     e.shadowRoot.querySelector('crowd-form').form.append(field)
   })</script>`,
  { answer: { ents: { entities: [{ endOffset: 3, label: 'person', startOffset: 0 }] }, extra: 'x' } },
)

compatible(
  'jQuery-like code that reads values by name',
  `${loader}<crowd-form><crowd-slider name="s" min="0" max="10" value="3" pin="true" onchange="document.querySelector('[name=seen]').value = this.value"></crowd-slider><input type="hidden" name="seen"></crowd-form>`,
  {
    act: async (page) => {
      await page.getByRole('slider').focus()
      await page.keyboard.press('ArrowRight')
    },
    answer: { s: 4, seen: '4' },
  },
)
