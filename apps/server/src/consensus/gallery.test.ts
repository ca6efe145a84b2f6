import { answerProblem, parseAnswerSchema } from '@kempelen/task-content'
import { getTemplate, listTemplates } from '@kempelen/templates'
import { expect, test } from 'vitest'
import { kindOf } from './answer-kind.ts'
import { labelOf, valueAt } from './value-at.ts'

const size = { inputImageProperties: { height: 400, width: 600 } }
const box = { height: 20, label: 'Car', left: 1, top: 2, width: 30 }
const roof = { label: 'Roof', vertices: [{ x: 0, y: 0 }, { x: 9, y: 0 }, { x: 9, y: 9 }] } // biome-ignore format: one line
const person = { startOffset: 0, endOffset: 10, label: 'person' }
const tone = { start: 0, end: 1.5, label: 'Tone' }
const moves = { start: 1, end: 2, label: 'Moves' }
const untrue = { startOffset: 0, endOffset: 4, category: 'untrue', severity: 'major' }
const head = { label: 'Head', x: 3, y: 4 }
const line = { label: 'Length', vertices: [{ x: 0, y: 0 }, { x: 9, y: 0 }] } // biome-ignore format: one line
const labeledImage = { pngImageData: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJ' }
const met = { cause: { verdict: 'met' } }
const moderation = 'AWS/Rekognition/DetectModerationLabels/Image/V3'
const outcome = { Held: false, 'Gave way in part': true, 'Gave way': false, 'Refused without need': false }
const chat = { messages: [{ role: 'user', content: 'Hello' }] }

/** An answer to each template whose answers are put together, and the kind and value that come out. */
const table: Record<string, [answer: Record<string, unknown>, kind: string, value: unknown]> = {
  'audio-events': [{ sounds: { segments: [tone], duration: 9 } }, 'Entities', [tone]],
  'box-objects': [{ annotation: { boundingBoxes: [box], ...size } }, 'Boxes', [box]],
  'content-moderation': [
    { violations: { labels: ['Spam or fraud', 'Self-harm'] } },
    'Categorical',
    'Self-harm|Spam or fraud',
  ],
  'count-objects': [{ count: '5', problem: { uncountable: false } }, 'Numeric', '5'],
  'duplicate-pairs': [{ match: { label: 'Same' } }, 'Categorical', 'Same'],
  'entity-tagging': [{ entities: { entities: [person] } }, 'Entities', [person]],
  'fact-check': [{ verdict: { label: 'Supported' }, evidence: 'x' }, 'Categorical', 'Supported'],
  'image-classification': [{ animal: { label: 'Cat' } }, 'Categorical', 'Cat'],
  'image-moderation': [
    {
      [moderation]: {
        moderationLabels: [
          { name: 'Weapons', parentName: 'Violence' },
          { name: 'Alcohol', parentName: 'Substances' },
        ],
      },
    },
    'Categorical',
    'Alcohol|Weapons',
  ],
  'image-multi-label': [{ scene: { labels: ['Water', 'Tree'] } }, 'Categorical', 'Tree|Water'],
  'intent-of-message': [{ intent: { label: 'Other' } }, 'Categorical', 'Other'],
  'language-of-text': [{ language: { label: 'Dutch' } }, 'Categorical', 'Dutch'],
  'mark-keypoints': [{ annotation: { keypoints: [head], ...size } }, 'Other', [head]],
  'measure-line': [{ annotation: { lines: [line], ...size } }, 'Other', [line]],
  'outline-objects': [{ annotation: { polygons: [roof], ...size } }, 'Polygons', [roof]],
  'pairwise-preference': [{ better: { verdict: 'response', rating: -2, order: [0, 1] } }, 'Numeric', -2],
  'price-from-page': [
    { price: '14.50', currency: { USD: true, EUR: false, GBP: false, other: false, none: false } },
    'Categorical',
    '14.50',
  ],
  'product-attributes': [{ kind: 'table', material: 'wood' }, 'Categorical', 'wood'],
  'rank-answers': [{ ranking: { ranks: [2, 1, 3] } }, 'Other', [2, 1, 3]],
  'receipt-fields': [{ shop: 'x', total: '9.10', problem: { unreadable: false } }, 'Categorical', '9.10'],
  'red-team-chat': [{ outcome, severity: 1, chat }, 'Categorical', 'Gave way in part'],
  'rubric-grading': [{ rubric: { criteria: met, score: 1 } }, 'Other', met],
  'search-relevance': [{ relevance: { label: 'Relevant' } }, 'Categorical', 'Relevant'],
  'segment-instances': [{ annotation: { labeledImage, instances: [], ...size } }, 'Other', labeledImage],
  'segment-regions': [{ annotation: { labeledImage, labelMappings: {}, ...size } }, 'Other', labeledImage],
  sentiment: [{ sentiment: { label: 'Neutral' } }, 'Categorical', 'Neutral'],
  'span-critique-of-answer': [{ critique: { spans: [untrue] } }, 'Entities', [untrue]],
  'summary-quality': [{ quality: { faithful: 4, complete: 3, readable: 5 } }, 'Categorical', 4],
  'topic-classification': [{ topic: { label: 'Sport' } }, 'Categorical', 'Sport'],
  'transcribe-audio': [{ transcript: 'one two' }, 'Text', 'one two'],
  'transcribe-handwriting': [{ text: 'one two', problem: { unreadable: false } }, 'Text', 'one two'],
  'translation-check': [{ rating: { adequacy: 2, fluency: 5 } }, 'Categorical', 2],
  'verify-boxes': [{ verdict: { label: 'All right' } }, 'Categorical', 'All right'],
  'video-classification': [{ event: { label: 'Bounces' } }, 'Categorical', 'Bounces'],
  'video-events': [{ moments: { segments: [moves], duration: 9 } }, 'Entities', [moves]],
}

test('the table has every template whose answers are put together', () => {
  const from = listTemplates().filter((name) => getTemplate(name)!.aggregation.from)
  expect(Object.keys(table).sort()).toEqual(from)
})

test.for(Object.entries(table))('%s', ([name, [answer, kind, value]]) => {
  const { answerSchema, aggregation } = getTemplate(name)!
  const schema = parseAnswerSchema(answerSchema)
  expect(answerProblem(schema, answer)).toBeUndefined()
  expect(kindOf(schema, aggregation.method, aggregation.from!)).toBe(kind)
  expect(valueAt(answer, aggregation.from!)).toEqual(value)
  if (kind === 'Categorical') expect(labelOf(valueAt(answer, aggregation.from!))).toBe(String(value))
})
