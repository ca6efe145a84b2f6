/** The elements that come in bundles of their own, when a page uses one of them: bundle -> tags. */
export const groups: Readonly<Record<string, readonly string[]>> = {
  drawing: ['crowd-bounding-box', 'crowd-polygon', 'crowd-polyline', 'crowd-line', 'crowd-keypoint'],
  segmentation: ['crowd-semantic-segmentation', 'crowd-instance-segmentation'],
  text: ['crowd-entity-annotation', 'crowd-span-critique'],
  documents: ['crowd-textract-analyze-document'],
  generation: ['crowd-text-ranking', 'crowd-question-answer-generation'],
  media: ['crowd-audio-segments', 'crowd-video-segments', 'crowd-transcription'],
  preference: ['crowd-pairwise', 'crowd-ranking', 'crowd-rubric', 'crowd-chat', 'crowd-likert'],
}

export function groupOf(tag: string): string | undefined {
  return Object.keys(groups).find((group) => groups[group]!.includes(tag))
}
