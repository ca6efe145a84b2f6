import { compatible, loader } from './compatible.ts'

compatible(
  'an empty crowd-input is left out, an empty native field is an empty text',
  `${loader}<crowd-form><crowd-input name="a" label="A"></crowd-input><input name="b"></crowd-form>`,
  { answer: { b: '' } },
)

compatible(
  'native radio buttons list all of their values',
  `${loader}<crowd-form><label><input type="radio" name="r" value="1"> 1</label><label><input type="radio" name="r" value="2"> 2</label></crowd-form>`,
  { act: (page) => page.getByLabel('2').check(), answer: { r: { 1: false, 2: true } } },
)

compatible(
  'native check boxes with and without a value',
  `${loader}<crowd-form><input type="checkbox" name="a" aria-label="a"><input type="checkbox" name="b" value="x" aria-label="b" checked></crowd-form>`,
  { answer: { a: { on: false }, b: { x: true } } },
)

compatible(
  'crowd-checkboxes of one name merge',
  `${loader}<crowd-form><crowd-checkbox name="flags" value="blurry">Blurry</crowd-checkbox><crowd-checkbox name="flags" value="dark" checked>Dark</crowd-checkbox></crowd-form>`,
  {
    act: (page) => page.getByRole('checkbox', { name: 'Blurry' }).click(),
    answer: { flags: { blurry: true, dark: true } },
  },
)

compatible(
  'radio buttons in a group answer each by its own name',
  `${loader}<crowd-form><crowd-radio-group><crowd-radio-button name="yes" value="1">Yes</crowd-radio-button><crowd-radio-button name="no">No</crowd-radio-button></crowd-radio-group></crowd-form>`,
  { act: (page) => page.getByRole('radio', { name: 'No' }).click(), answer: { yes: { 1: false }, no: { on: true } } },
)

compatible(
  'select, textarea, number, date and hidden',
  `${loader}<crowd-form><select name="s" aria-label="s"><option value="1">One</option><option value="2" selected>Two</option></select><textarea name="t" aria-label="t">a
b</textarea><input type="number" name="n" value="3.5"><input type="date" name="d" value="2026-02-03"><input type="hidden" name="h" value="q"></crowd-form>`,
  { answer: { s: '2', t: 'a\nb', n: '3.5', d: '2026-02-03', h: 'q' } },
)

compatible(
  'a form with one field and a native button, posted as it is',
  `<form action="https://www.mturk.com/mturk/externalSubmit" method="post"><input type="hidden" name="assignmentId"><label>A <input name="a" value="x"></label><input type="submit"></form><script>document.forms[0].action = '/submit/mturk/externalSubmit'</script>`,
  { answer: { a: 'x' } },
)

compatible(
  'flat answers: objects become dotted fields, lists stay JSON',
  `${loader}<crowd-form answer-format="flatten-objects"><crowd-classifier name="category" header="h" categories="['a', 'b']"></crowd-classifier><input type="radio" name="r" value="0" checked aria-label="r"><crowd-slider name="s" value="3"></crowd-slider></crowd-form>`,
  {
    act: (page) => page.getByRole('radio', { name: 'b' }).click(),
    answer: { 'category.label': 'b', 'r.0': 'true', s: '3' },
  },
)

compatible(
  'flat answers of a tool',
  `${loader}<crowd-form answer-format="flatten-objects"><crowd-bounding-box name="annotatedResult" src="/picture/64x48.png" header="h" labels="['Cat']" initial-value="[{ label: 'Cat', left: 1, top: 2, width: 3, height: 4 }]"></crowd-bounding-box></crowd-form>`,
  {
    act: (page) =>
      page.waitForFunction(() =>
        JSON.stringify((document.querySelector('crowd-form') as never as { answers: object }).answers).includes(
          'inputImageProperties',
        ),
      ),
    answer: {
      'annotatedResult.boundingBoxes': '[{"height":4,"label":"Cat","left":1,"top":2,"width":3}]',
      'annotatedResult.initialValueModified': 'false',
      'annotatedResult.inputImageProperties.height': '48',
      'annotatedResult.inputImageProperties.width': '64',
    },
  },
)

compatible(
  'fields that are filled while the page is worked on',
  `${loader}<crowd-form><crowd-input name="a" label="A" max-length="3"></crowd-input><crowd-text-area name="b" label="B" char-counter="true" rows="2"></crowd-text-area><crowd-toggle-button name="t"></crowd-toggle-button></crowd-form>`,
  {
    act: async (page) => {
      await page.getByLabel('A', { exact: true }).pressSequentially('abcdef')
      await page.getByLabel('B', { exact: true }).fill('one\ntwo')
      await page.getByRole('switch').click()
    },
    answer: { a: 'abc', b: 'one\ntwo', t: { on: true } },
  },
)
