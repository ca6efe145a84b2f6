const image = ['name', 'src', 'header', 'labels']
const imageClasses = ['name', 'src', 'header', 'categories']

/** Every crowd element that pages may use, with the attributes that it cannot do without. */
export const crowdElements: Readonly<Record<string, readonly string[]>> = {
  'crowd-form': [],
  'crowd-input': ['name'],
  'crowd-text-area': ['name'],
  'crowd-checkbox': ['name'],
  'crowd-radio-group': [],
  'crowd-radio-button': ['name'],
  'crowd-toggle-button': ['name'],
  'crowd-slider': ['name'],
  'crowd-slider-label': [],
  'crowd-button': [],
  'crowd-icon-button': ['icon'],
  'crowd-fab': [],
  'crowd-alert': [],
  'crowd-badge': [],
  'crowd-card': [],
  'crowd-instructions': [],
  'crowd-modal': [],
  'crowd-toast': [],
  'crowd-tabs': [],
  'crowd-tab': ['header'],
  'crowd-classifier': ['name', 'header', 'categories'],
  'crowd-classifier-multi-select': ['name', 'header', 'categories'],
  'crowd-image-classifier': imageClasses,
  'crowd-image-classifier-multi-select': imageClasses,
  'crowd-bounding-box': image,
  'crowd-polygon': image,
  'crowd-polyline': image,
  'crowd-line': image,
  'crowd-keypoint': image,
  'crowd-semantic-segmentation': image,
  'crowd-instance-segmentation': image,
  'crowd-entity-annotation': ['name', 'header', 'text', 'labels'],
  'crowd-textract-analyze-document': ['src', 'initial-value', 'header', 'keys', 'block-types'],
  'crowd-rekognition-detect-moderation-labels': ['src', 'header', 'categories'],
  'crowd-text-ranking': ['name', 'text', 'responses', 'ordinal-ranking-dimensions'],
  'crowd-question-answer-generation': ['name', 'text'],
  'crowd-audio-segments': ['name', 'src', 'labels'],
  'crowd-video-segments': ['name', 'src', 'labels'],
  'crowd-transcription': ['name', 'src'],
  'crowd-pairwise': ['name'],
  'crowd-ranking': ['name'],
  'crowd-rubric': ['name', 'criteria'],
  'crowd-chat': ['name'],
  'crowd-span-critique': ['name', 'text', 'categories'],
  'crowd-likert': ['name'],
}

/** Elements whose part of the answer stands under their name. */
export function takesName(tag: string): boolean {
  return crowdElements[tag]?.includes('name') === true
}
