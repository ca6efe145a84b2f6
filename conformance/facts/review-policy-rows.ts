import { everyOperation, files, held, notHere, type Row } from './row.ts'

const scores = [files.knownAnswers, 'approving is "at least", rejecting and extending "less than"'] as const
const alwaysOrNever = [files.knownAnswers, '0 and 101 are always and never'] as const
const refusedKeys = [files.knownAnswers, 'readAssignmentReviewPolicy refuses'] as const
const refusedPlurality = [files.plurality, 'refuses %s'] as const
const byAgreement = [files.plurality, 'Workers are approved and rejected by their share'] as const
const findings = [files.plurality, 'share of the Workers makes an answer the agreed one'] as const

/** ScoreMyKnownAnswers, SimplePlurality and what they report. */
export const reviewPolicyRows: readonly Row[] = [
  held('one of each, given at creation', everyOperation, [files.hitStory, 'HITReviewPolicy: {']),
  held('invisible to Workers', [files.policies, 'a Worker sees nothing of the policies']),

  held('AnswerKey: all values, as sets, without outer blanks, to the letter', [
    files.knownAnswers,
    'answers are sets without outer blanks',
  ]),
  held('AnswerKey is needed', refusedKeys, [files.knownAnswers, "['no answer key', []"]),
  held('ApproveIfKnownAnswerScoreIsAtLeast: 0 always, 101 never', alwaysOrNever),
  held('ApproveReason', [files.policies, 'known answers are scored at submission']),
  held('RejectIfKnownAnswerScoreIsLessThan: less, not equal', scores),
  held('RejectReason', [files.policies, 'known answers are scored at submission']),
  held('ExtendIfKnownAnswerScoreIsLessThan: one assignment more', [
    files.policies,
    'a low score adds an assignment, up to the cap',
  ]),
  held('ExtendMaximumAssignments: 2 to 25, 5 unless said otherwise', scores, [files.knownAnswers, "'from 2 to 25'"]),
  held('ExtendMinimumTimeInSeconds: a minute to a year', refusedKeys, [files.knownAnswers, "'from 60 to 31536000'"]),
  held('the score is correct of known, in whole percent', [files.knownAnswers, 'two of three known answers are 66']),
  held('never from nine to ten', [files.policies, 'nothing is lifted from nine assignments to ten']),
  held('runs once, at submission', [files.policies, 'known answers are scored at submission']),

  held(
    'QuestionIds: 1 to 15, in both spellings',
    [files.plurality, 'takes both spellings of QuestionIds'],
    [files.plurality, "'from 1 to 15'"],
  ),
  held('QuestionAgreementThreshold: more than, not equal', [
    files.plurality,
    'a share equal to the threshold is not enough',
  ]),
  held(
    'DisregardAssignmentIfRejected: T or F',
    [files.plurality, 'rejected assignments and those with too low'],
    [files.plurality, "'It must be T or F'"],
  ),
  held('DisregardAssignmentIfKnownAnswerScoreIsLessThan', [
    files.policies,
    'assignments below a known score, and rejected ones',
  ]),
  held('ExtendIfHITAgreementScoreIsLessThan: 1 to 100', refusedPlurality, [files.plurality, "'from 1 to 100'"]),
  held('ExtendMaximumAssignments: the cap of all, needed to extend', refusedPlurality, [
    files.plurality,
    "'an extension without its cap'",
  ]),
  held('ExtendMinimumTimeInSeconds', [files.policies, 'a HIT that expires unfinished is looked at then']),
  held('ApproveIfWorkerAgreementScoreIsAtLeast', byAgreement),
  held('RejectIfWorkerAgreementScoreIsLessThan, RejectReason', byAgreement),
  held('runs when the HIT is Reviewable, and again after each extension', [
    files.policies,
    'too little agreement extends the HIT, and the policy looks again',
  ]),
  held('answers of more than 256 characters are passed over', [files.plurality, 'answers of more than 256 characters']),
  held('the share of the top answer, in whole percent', findings),
  held('the share of a Worker in the agreed questions', findings, [files.plurality, "'WorkerAgreementScore'"]),
  held('the share of questions agreed upon', findings, [files.plurality, "'HitAgreementScore', '50'"]),

  held('the report names the policies and nothing else of them', everyOperation, [
    files.hitStory,
    "AssignmentReviewPolicy: { PolicyName: 'ScoreMyKnownAnswers/2011-09-01' }",
  ]),
  held('KnownAnswerCorrect, KnownAnswerScore', [files.knownAnswers, 'two of three known answers are 66']),
  held('AgreedAnswerFound, AgreedAnswer, AnswerAgreementScore', findings),
  held('PluralityAnswersCorrect, PluralityAnswersIncorrect', findings, [
    files.plurality,
    "'PluralityAnswersIncorrect'",
  ]),
  notHere('AgreedWithPlurality, PluralityAnswer, PluralityLevel of an older sample', 'Keys of review results'),
  held('actions: review, approve, reject, extend, with their targets', [
    files.policies,
    'known answers are scored at submission',
  ]),
  held('Intended, Succeeded, Failed, Cancelled', [files.policies, 'what a server left undone when it died']),
  held('ErrorCode of what failed', [files.policies, 'an action that is refused is noted with its error']),
  held(
    'an action with nothing left to do has Succeeded',
    [files.policies, 'what a server left undone when it died'],
    [files.policies, "'Already approved'"],
  ),
]
