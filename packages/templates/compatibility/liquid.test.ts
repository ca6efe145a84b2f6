import { compatible, loader } from './compatible.ts'

compatible(
  'a list by to_json in an attribute',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="{{ task.input.labels | to_json }}"></crowd-classifier></crowd-form>`,
  {
    row: { labels: '["it\'s", "b"]' },
    act: (page) => page.getByRole('radio', { name: "it's" }).click(),
    answer: { c: { label: "it's" } },
  },
)

compatible(
  'to_json and escape together, as most templates have it',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="{{ task.input.labels | to_json | escape }}"></crowd-classifier></crowd-form>`,
  {
    row: { labels: '["a \\"quoted\\" one"]' },
    act: (page) => page.keyboard.press('1'),
    answer: { c: { label: 'a "quoted" one' } },
  },
)

compatible(
  'a list printed without any filter',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="{{ task.input.labels }}"></crowd-classifier></crowd-form>`,
  { row: { labels: '["a"]' }, act: (page) => page.keyboard.press('1'), answer: { c: { label: 'a' } } },
)

compatible(
  'a list put together by a loop',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="[{% for label in task.input.labels %}'{{ label }}',{% endfor %}]"></crowd-classifier></crowd-form>`,
  { row: { labels: '["a", "b"]' }, act: (page) => page.keyboard.press('2'), answer: { c: { label: 'b' } } },
)

compatible(
  'to_json of each label within a loop',
  `${loader}<crowd-form><crowd-classifier name="c" header="h" categories="[{% for label in task.input.labels %}{{ label | to_json }}{% unless forloop.last %},{% endunless %}{% endfor %}]"></crowd-classifier></crowd-form>`,
  { row: { labels: '["a", "b"]' }, act: (page) => page.keyboard.press('2'), answer: { c: { label: 'b' } } },
)

compatible(
  'an address by capture and grant_read_access',
  `${loader}{% capture uri %}http://s3.amazonaws.com/{{ task.input.bucket }}/{{ task.input.key }}{% endcapture %}<crowd-form><crowd-image-classifier name="c" header="h" src="{{ task.input.picture | grant_read_access }}" categories="['a']"></crowd-image-classifier><input type="hidden" name="uri" value="{{ uri }}"></crowd-form>`,
  {
    row: { bucket: 'b', key: 'k&1.png', picture: '/picture/64x48.png' },
    act: (page) => page.keyboard.press('1'),
    answer: { c: { label: 'a' }, uri: 'http://s3.amazonaws.com/b/k&1.png' },
  },
)

compatible(
  'boxes of an earlier job, put together by a loop',
  `${loader}<crowd-form><crowd-bounding-box name="boundingBox" src="/picture/64x48.png" header="h" labels="{{ task.input.labels | to_json }}"
    initial-value="[{% for box in task.input.manifestLine.cats.annotations %}{% capture id %}{{ box.class_id }}{% endcapture %}{ 'height': {{ box.height }}, 'width': {{ box.width }}, 'top': {{ box.top }}, 'left': {{ box.left }}, 'label': '{{ task.input.manifestLine.cats-metadata.class-map[id] }}' },{% endfor %}]"></crowd-bounding-box></crowd-form>`,
  {
    row: {
      labels: '["Cat"]',
      manifestLine:
        '{"cats":{"annotations":[{"class_id":0,"left":1,"top":2,"width":3,"height":4}]},"cats-metadata":{"class-map":{"0":"Cat"}}}',
    },
    act: (page) =>
      page.waitForFunction(() =>
        JSON.stringify((document.querySelector('crowd-form') as never as { answers: object }).answers).includes(
          'inputImageProperties',
        ),
      ),
    answer: {
      boundingBox: {
        boundingBoxes: [{ height: 4, label: 'Cat', left: 1, top: 2, width: 3 }],
        initialValueModified: false,
        inputImageProperties: { height: 48, width: 64 },
      },
    },
  },
)

compatible(
  'blocks of a document without a filter, keys as a list',
  `${loader}<crowd-form><crowd-textract-analyze-document src="/picture/64x48.png" header="h" block-types="['KEY_VALUE_SET']" initial-value="{{ task.input.selectedAiServiceResponse.blocks }}" keys="{{ task.input.humanLoopContext.importantFormKeys }}" no-key-edit no-geometry-edit></crowd-textract-analyze-document></crowd-form>`,
  {
    row: {
      selectedAiServiceResponse:
        '{"blocks":[{"blockType":"KEY_VALUE_SET","entityTypes":["KEY"],"id":"a1","text":"Town","relationships":[{"type":"VALUE","ids":["b2"]}]},{"blockType":"KEY_VALUE_SET","entityTypes":["VALUE"],"id":"b2","text":"Pisa"}]}',
      humanLoopContext: '{"importantFormKeys":[]}',
    },
    act: (page) => page.getByLabel('Right').check(),
    answer: {
      'AWS/Textract/AnalyzeDocument/Forms/V1': {
        blocks: [
          {
            blockType: 'KEY_VALUE_SET',
            entityTypes: ['KEY'],
            id: 'a1',
            relationships: [{ type: 'VALUE', ids: ['b2'] }],
            text: 'Town',
          },
          { blockType: 'KEY_VALUE_SET', entityTypes: ['VALUE'], id: 'b2', relationships: [], text: 'Pisa' },
        ],
      },
    },
  },
)

compatible(
  'conditions, assign and arithmetic',
  `${loader}<crowd-form>{% assign percent = task.input.score | times: 100 %}{% if percent > 50 %}<input type="hidden" name="p" value="{{ percent }}">{% else %}<input type="hidden" name="p" value="low">{% endif %}</crowd-form>`,
  { row: { score: '0.75' }, answer: { p: '75' } },
)

compatible(
  'text with markup is shown as text, and raw where it is asked for',
  `${loader}<crowd-form><p id="a">{{ task.input.text }}</p><p id="b">{{ task.input.text | skip_autoescape }}</p><input type="hidden" name="n"></crowd-form><script>document.querySelector('[name=n]').value = a.children.length + '/' + b.children.length</script>`,
  { row: { text: '<b>x</b>' }, answer: { n: '0/1' } },
)

compatible(
  'a property with a dash and a counter',
  `${loader}<crowd-form>{% for one in task.input.items %}<input type="hidden" name="f{% increment n %}" value="{{ one.source-ref }}">{% endfor %}{% comment %} nothing {% endcomment %}</crowd-form>`,
  { row: { items: '[{"source-ref":"x"},{"source-ref":"y"}]' }, answer: { f0: 'x', f1: 'y' } },
)

compatible(
  'an entity annotation whose text has quotes and markup',
  `${loader}<crowd-entity-annotation name="ents" header="h" text="{{ task.input.source }}" labels="{{ task.input.labels | to_json | escape }}" initial-value="[{ label: 'p', startOffset: 4, endOffset: 7 }]"></crowd-entity-annotation>`,
  {
    row: { source: `say "Ada" <b>`, labels: '[{"label":"p","shortDisplayName":"P","fullDisplayName":"Person"}]' },
    answer: { ents: { entities: [{ endOffset: 7, label: 'p', startOffset: 4 }] } },
  },
)
