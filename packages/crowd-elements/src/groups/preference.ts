import { define } from '../core/index.ts'
import { CrowdChat } from '../elements/crowd-chat/crowd-chat.ts'
import { CrowdLikert } from '../elements/crowd-likert/crowd-likert.ts'
import { CrowdPairwise } from '../elements/crowd-pairwise/crowd-pairwise.ts'
import { CrowdRanking } from '../elements/crowd-ranking/crowd-ranking.ts'
import { CrowdRubric } from '../elements/crowd-rubric/crowd-rubric.ts'

define({
  'crowd-chat': CrowdChat,
  'crowd-likert': CrowdLikert,
  'crowd-pairwise': CrowdPairwise,
  'crowd-ranking': CrowdRanking,
  'crowd-rubric': CrowdRubric,
})
