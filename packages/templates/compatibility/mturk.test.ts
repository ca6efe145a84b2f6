import { compatible, loader } from './compatible.ts'

compatible(
  'names in braces, in text, attributes and scripts',
  `${loader}<crowd-form><p>\${text}</p><crowd-input name="a" label="\${label}" value="x"></crowd-input><input type="hidden" name="n"></crowd-form><script>var rows = \${json}; document.querySelector('[name=n]').value = rows.length</script>`,
  { row: { text: 'T', label: 'L', json: '[1,2,3]' }, answer: { a: 'x', n: '3' } },
)

compatible(
  'a template literal of a script that is no variable stays',
  `${loader}<crowd-form><input type="hidden" name="n"></crowd-form><script>const count = 2; document.querySelector('[name=n]').value = \`\${count} of \${total}\`</script>`,
  { row: { total: '9' }, answer: { n: '2 of 9' } },
)

compatible(
  'a page of the Requester website: external script, its classes, and a form of its own',
  `<script src='https://s3.amazonaws.com/mturk-public/externalHIT_v1.js' type='text/javascript'></script><form name='mturk_form' method='post' id='mturk_form' action='https://www.mturk.com/mturk/externalSubmit'><input type='hidden' value='' name='assignmentId' id='assignmentId'/><div class="panel"><select name="kind" aria-label="kind"><option>a</option><option selected>b</option></select></div><p><input type='submit' id='submitButton' value='Submit' /></p></form><script>document.forms[0].action = '/submit/mturk/externalSubmit'</script><script language='Javascript'>window.turkSetAssignmentID && turkSetAssignmentID();</script>`,
  { answer: { kind: 'b' } },
)

compatible(
  'the starter template of the Requester website with flat answers',
  `${loader}<crowd-form answer-format="flatten-objects"><crowd-image-classifier name="category" src="\${image_url}" header="Choose the correct category" categories="['Other', 'Dog']"><full-instructions header="Rules"><p>Read</p></full-instructions><short-instructions><p>Read</p></short-instructions></crowd-image-classifier></crowd-form>`,
  {
    row: { image_url: '/picture/64x48.png' },
    act: (page) => page.getByRole('radio', { name: 'Dog' }).click(),
    answer: { 'category.label': 'Dog' },
  },
)

compatible(
  'a survey of many native radio groups',
  `${loader}<crowd-form answer-format="flatten-objects">${[0, 1, 2].map((n) => `<p>Question ${n}</p>${[0, 1].map((v) => `<label><input type="radio" name="option${n}" value="${v}" required> q${n}v${v}</label>`).join('')}`).join('')}</crowd-form>`,
  {
    act: async (page) => {
      for (const n of [0, 1, 2]) await page.getByLabel(`q${n}v${n % 2}`).check()
    },
    answer: {
      'option0.0': 'true',
      'option0.1': 'false',
      'option1.0': 'false',
      'option1.1': 'true',
      'option2.0': 'true',
      'option2.1': 'false',
    },
  },
)
