/** What an element must do, one cell a test: its attributes and properties, its regions, its events, the parts of its answer. */
export interface ElementFacts {
  readonly attributes?: readonly string[]
  readonly regions?: readonly string[]
  readonly events?: readonly string[]
  /** Paths below the element's name in the answer; `answer` is the value itself. */
  readonly answer?: readonly string[]
}

const instructions = ['short-instructions', 'full-instructions']
const size = ['answer.inputImageProperties.height', 'answer.inputImageProperties.width']

function shapes(list: string, item: readonly string[], more: readonly string[] = []): ElementFacts {
  return {
    attributes: ['name', 'src', 'header', 'labels', 'initial-value', ...more],
    regions: instructions,
    events: ['change', 'value'],
    answer: [...item.map((key) => `answer.${list}.${key}`), ...size, 'answer.initialValueModified'],
  }
}

const segments: ElementFacts = {
  attributes: ['name', 'src', 'header', 'labels', 'initial-value', 'allow-overlap'],
  answer: ['start', 'end', 'label'].map((key) => `answer.segments.${key}`).concat('answer.duration'),
}
const vertices = ['label', 'vertices.x', 'vertices.y']

/**
 * The elements of MTurk's, Ground Truth's and A2I's templates as their documentation and public templates describe them,
 * and those that are ours.
 */
export const facts: Readonly<Record<string, ElementFacts>> = {
  'crowd-form': { attributes: ['answer-format'], events: ['submit', 'all-crowd-elements-ready'], answer: ['answer'] },
  'crowd-input': {
    attributes: [
      ...['name', 'type', 'value', 'label', 'placeholder', 'required', 'disabled', 'auto-focus', 'auto-validate'],
      ...['allowed-pattern', 'error-message', 'max-length', 'min-length'],
    ],
    events: ['change'],
    answer: ['answer'],
  },
  'crowd-text-area': {
    attributes: [
      ...[
        'name',
        'value',
        'label',
        'placeholder',
        'required',
        'disabled',
        'auto-focus',
        'auto-validate',
        'allowed-pattern',
      ],
      ...['error-message', 'max-length', 'rows', 'max-rows', 'char-counter'],
    ],
    events: ['change'],
    answer: ['answer'],
  },
  'crowd-checkbox': {
    attributes: ['name', 'value', 'checked', 'disabled', 'required'],
    events: ['change'],
    answer: ['answer'],
  },
  'crowd-radio-group': { events: ['change'] },
  'crowd-radio-button': {
    attributes: ['name', 'value', 'checked', 'disabled'],
    events: ['change'],
    answer: ['answer'],
  },
  'crowd-toggle-button': {
    attributes: ['name', 'value', 'checked', 'disabled', 'invalid', 'required'],
    events: ['change'],
    answer: ['answer'],
  },
  'crowd-slider': {
    attributes: [
      'name',
      'min',
      'max',
      'step',
      'value',
      'pin',
      'editable',
      'disabled',
      'required',
      'secondary-progress',
    ],
    events: ['change'],
    answer: ['answer'],
  },
  'crowd-slider-label': { attributes: ['position'] },
  'crowd-button': {
    attributes: ['form-action', 'variant', 'disabled', 'loading', 'href', 'target', 'icon', 'icon-align', 'icon-url'],
    events: ['click'],
  },
  'crowd-icon-button': { attributes: ['icon', 'disabled'] },
  'crowd-fab': { attributes: ['icon', 'label', 'title', 'disabled'] },
  'iron-icon': { attributes: ['icon'] },
  'crowd-alert': { attributes: ['type', 'dismissible'] },
  'crowd-badge': { attributes: ['for', 'icon', 'label'] },
  'crowd-card': { attributes: ['heading', 'image'] },
  'crowd-instructions': {
    attributes: ['link-text', 'link-type'],
    regions: ['short-summary', 'detailed-instructions', 'positive-example', 'negative-example'],
  },
  'crowd-modal': { attributes: ['link-text', 'link-type'] },
  'crowd-toast': { attributes: ['duration', 'text', 'opened'], events: ['open'] },
  'crowd-tabs': {},
  'crowd-tab': { attributes: ['header'] },
  'crowd-classifier': {
    attributes: ['name', 'categories', 'header', 'initial-value'],
    regions: ['classification-target', ...instructions],
    events: ['change'],
    answer: ['answer.label'],
  },
  'crowd-classifier-multi-select': {
    attributes: ['name', 'categories', 'header', 'exclusion-category'],
    regions: ['classification-target', ...instructions],
    events: ['change'],
    answer: ['answer.labels'],
  },
  'crowd-image-classifier': {
    attributes: ['name', 'categories', 'header', 'src', 'overlay'],
    regions: [...instructions, 'worker-comment'],
    events: ['change'],
    answer: ['answer.label', 'answer.workerComment'],
  },
  'crowd-image-classifier-multi-select': {
    attributes: ['name', 'categories', 'header', 'src', 'exclusion-category'],
    regions: [...instructions, 'worker-comment'],
    events: ['change'],
    answer: ['answer.labels', 'answer.workerComment'],
  },
  'worker-comment': { attributes: ['header', 'link-text', 'placeholder'] },
  'crowd-bounding-box': shapes('boundingBoxes', ['height', 'label', 'left', 'top', 'width']),
  'crowd-polygon': shapes('polygons', vertices),
  'crowd-polyline': shapes('polylines', vertices, ['label-colors']),
  'crowd-line': shapes('lines', vertices, ['label-colors']),
  'crowd-keypoint': shapes('keypoints', ['label', 'x', 'y']),
  'crowd-semantic-segmentation': {
    attributes: ['name', 'src', 'header', 'labels', 'initial-value'],
    regions: instructions,
    events: ['change', 'value'],
    answer: ['answer.labeledImage.pngImageData', 'answer.labelMappings', ...size, 'answer.initialValueModified'],
  },
  'crowd-instance-segmentation': {
    attributes: ['name', 'src', 'header', 'labels', 'initial-value'],
    regions: instructions,
    events: ['change', 'value'],
    answer: [
      ...['answer.labeledImage.pngImageData', 'answer.instances.color', 'answer.instances.label'],
      ...[...size, 'answer.initialValueModified'],
    ],
  },
  'crowd-entity-annotation': {
    attributes: ['name', 'header', 'text', 'labels', 'initial-value'],
    regions: instructions,
    events: ['change', 'value'],
    answer: ['answer.entities.startOffset', 'answer.entities.endOffset', 'answer.entities.label'],
  },
  'crowd-textract-analyze-document': {
    attributes: ['src', 'header', 'initial-value', 'block-types', 'keys', 'no-key-edit', 'no-geometry-edit'],
    regions: instructions,
    answer: ['blockType', 'entityTypes', 'id', 'relationships', 'text'].map((key) => `answer.blocks.${key}`),
  },
  'crowd-rekognition-detect-moderation-labels': {
    attributes: ['src', 'header', 'categories', 'exclusion-category'],
    regions: instructions,
    answer: ['answer.moderationLabels.name', 'answer.moderationLabels.parentName'],
  },
  'crowd-text-ranking': {
    attributes: ['name', 'text', 'responses', 'ordinal-ranking-dimensions'],
    regions: ['short-instructions'],
    answer: ['name', 'allowTie', 'responseRankings'].map((key) => `answer.ordinalRankingDimensions.${key}`),
  },
  'crowd-question-answer-generation': {
    attributes: [
      ...['name', 'text', 'min-questions', 'max-questions', 'question-min-words', 'question-max-words'],
      ...['answer-min-words', 'answer-max-words', 'question-tags', 'allow-custom-question-tags'],
    ],
    regions: ['short-instructions'],
    answer: ['answer'],
  },
  'crowd-span-critique': {
    attributes: ['name', 'header', 'text', 'categories', 'severities', 'initial-value', 'offset-unit'],
    answer: [
      ...['startOffset', 'endOffset', 'category', 'severity', 'note'].map((key) => `answer.spans.${key}`),
      'answer.initialValueModified',
    ],
  },
  'crowd-audio-segments': segments,
  'crowd-video-segments': segments,
  'crowd-transcription': {
    attributes: ['name', 'src', 'video', 'segments', 'initial-value', 'question', 'placeholder', 'optional'],
    answer: [
      'answer',
      ...['start', 'end', 'text'].map((key) => `answer.segments.${key}`),
      ...['answer.duration', 'answer.initialValueModified'],
    ],
  },
  'crowd-pairwise': {
    attributes: [
      ...['name', 'responses', 'prompt', 'question', 'scale', 'allow-tie', 'allow-both-bad', 'keep-order', 'optional'],
    ],
    answer: ['verdict', 'choice', 'choiceId', 'rating', 'order'].map((key) => `answer.${key}`),
  },
  'crowd-ranking': {
    attributes: ['name', 'items', 'question', 'allow-tie', 'keep-order', 'optional'],
    answer: ['answer.ranks', 'answer.order'],
  },
  'crowd-rubric': {
    attributes: ['name', 'criteria', 'question', 'show-score', 'optional'],
    answer: ['answer.criteria.verdict', 'answer.criteria.note', 'answer.score'],
  },
  'crowd-chat': {
    attributes: [
      ...['name', 'messages', 'rating', 'flags', 'live', 'system', 'min-turns', 'max-turns', 'placeholder', 'optional'],
    ],
    answer: [...['role', 'content', 'rating', 'flags'].map((key) => `answer.messages.${key}`), 'answer.turns'],
  },
  'crowd-likert': {
    attributes: ['name', 'statements', 'question', 'points', 'labels', 'optional'],
    answer: ['answer'],
  },
}
