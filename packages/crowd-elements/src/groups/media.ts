import { define } from '../core/index.ts'
import { CrowdAudioSegments } from '../elements/crowd-audio-segments/crowd-audio-segments.ts'
import { CrowdVideoSegments } from '../elements/crowd-video-segments/crowd-video-segments.ts'
import { Timeline } from '../elements/shared/media/timeline.ts'

define({
  'crowd-timeline': Timeline,
  'crowd-audio-segments': CrowdAudioSegments,
  'crowd-video-segments': CrowdVideoSegments,
})
