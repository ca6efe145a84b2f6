import { Refusal, type ReviewPolicy } from '@kempelen/protocol'
import { type KnownAnswersPolicy, readKnownAnswersPolicy } from './known-answers.ts'
import { type PluralityPolicy, readPluralityPolicy } from './plurality.ts'

/**
 * Reads an AssignmentReviewPolicy: ScoreMyKnownAnswers/2011-09-01, which looks at each assignment once, when it is
 * submitted. Refuses unknown names and parameters, and values out of range, naming the key.
 */
export function readAssignmentReviewPolicy(policy: ReviewPolicy): KnownAnswersPolicy {
  checkName(policy, 'ScoreMyKnownAnswers/2011-09-01', 'AssignmentReviewPolicy')
  return readKnownAnswersPolicy(policy)
}

/**
 * Reads a HITReviewPolicy: SimplePlurality/2011-09-01, which looks at the HIT when it becomes Reviewable and again after
 * each extension. Refuses as readAssignmentReviewPolicy does.
 */
export function readHITReviewPolicy(policy: ReviewPolicy): PluralityPolicy {
  checkName(policy, 'SimplePlurality/2011-09-01', 'HITReviewPolicy')
  return readPluralityPolicy(policy)
}

function checkName({ PolicyName }: ReviewPolicy, expected: string, parameter: string): void {
  if (PolicyName === expected) return
  throw new Refusal('InvalidParameterValue', {
    message: `The value "${PolicyName}" is not valid for the parameter ${parameter}. Its one policy is ${expected}.`,
  })
}
