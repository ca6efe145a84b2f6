import { define } from '../core/index.ts'
import { CrowdAudioSegments } from '../elements/crowd-audio-segments/crowd-audio-segments.ts'
import { CrowdTranscription } from '../elements/crowd-transcription/crowd-transcription.ts'
import { CrowdVideoSegments } from '../elements/crowd-video-segments/crowd-video-segments.ts'
import { Timeline } from '../elements/shared/media/timeline.ts'

define({
  'crowd-timeline': Timeline,
  'crowd-audio-segments': CrowdAudioSegments,
  'crowd-transcription': CrowdTranscription,
  'crowd-video-segments': CrowdVideoSegments,
})
