import { define } from '../core/index.ts'
import { CrowdQuestionAnswerGeneration } from '../elements/crowd-question-answer-generation/crowd-question-answer-generation.ts'
import { CrowdTextRanking } from '../elements/crowd-text-ranking/crowd-text-ranking.ts'

/** What people write and judge to teach language models. */
define({
  'crowd-question-answer-generation': CrowdQuestionAnswerGeneration,
  'crowd-text-ranking': CrowdTextRanking,
})
