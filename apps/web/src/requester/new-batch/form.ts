import type { BatchPlan } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import { amountProblem, readAmount } from '../../shared/amount.ts'
import { count } from '../../shared/format.ts'
import { type AskedRequirement, requirementProblem, requirementsOf } from './requirement.ts'
import type { Renamed, Row } from './rows.ts'

export const sampleGuidelines = () => t`Judge what the writer feels, not whether you agree.

- Positive: pleased, thankful, impressed.
- Neutral: states facts, or likes and dislikes balance.
- Negative: annoyed, disappointed, warns others.

Where feelings are mixed, the one that the writer ends on decides.`

const initialValues = (projectId = '') => ({
  task: (projectId ? 'project' : 'question') as 'question' | 'page' | 'project',
  question: t`How does the writer feel about it?`,
  answers: [t`Positive`, t`Neutral`, t`Negative`].join('\n'),
  guidelines: sampleGuidelines(),
  template: '',
  answerField: '',
  classes: '',
  title: '',
  /** What the answers of a template of the gallery are held to. */
  answerSchema: '',
  /** The first sample row of a template of the gallery. */
  sample: undefined as Row | undefined,
  projectId,
  rows: '',
  /** The column that was chosen for a name of the page. */
  columns: {} as Record<string, string>,
  seconds: '15',
  /** Nothing while it follows the wage floor. */
  reward: undefined as string | undefined,
  redundancy: 'fixed' as 'fixed' | 'target',
  fixed: '3',
  target: '95',
  least: '2',
  most: '7',
  goldColumn: '',
  audience: 'Invited' as 'Invited' | 'Open' | 'Named' | 'Group',
  workerIds: '',
  group: undefined as NamedType | undefined,
  requirements: [] as readonly AskedRequirement[],
  notInBatches: [] as readonly string[],
  lifetimeDays: '7',
  minutesAllotted: '60',
  autoApprovalDays: '3',
  reviewDoubtful: false,
  audit: '0',
  leastAccuracy: '70',
  screenOut: '',
})

/** A QualificationType as it was found by its name. */
export interface NamedType {
  readonly id: string
  readonly name: string
}

export type Values = ReturnType<typeof initialValues>
export type NewBatchForm = ReturnType<typeof useNewBatchForm>

/** @param projectId to begin from. */
export function useNewBatchForm(projectId: string | undefined) {
  return useForm<Values>({ initialValues: initialValues(projectId), validate })
}

function validate(values: Values): Record<string, string> {
  const wrong = { ...taskProblems(values), ...peopleProblems(values) }
  if (!(secondsOf(values) >= 1)) wrong.seconds = t`At least a second`
  if (values.reward !== undefined && !readAmount(values.reward)) wrong.reward = amountProblem('0.05')
  return wrong
}

/** What is missing of the task itself. */
export function taskProblems(values: Values): Record<string, string> {
  const wrong: Record<string, string> = {}
  const isMissing = (name: keyof Values) => !String(values[name] ?? '').trim()
  if (values.task === 'question') {
    if (isMissing('question')) wrong.question = t`What do you want to know?`
    if (linesOf(values.answers).length < 2) wrong.answers = t`At least two answers, one on each line`
  }
  if (values.task === 'page') {
    if (isMissing('title')) wrong.title = t`Workers choose by it`
    if (isMissing('template')) wrong.template = t`The HTML of the page`
    if (isMissing('answerField')) wrong.answerField = t`The name of the field that becomes the label`
  }
  if (values.task === 'project' && isMissing('projectId')) wrong.projectId = t`Choose one`
  return wrong
}

function redundancyProblems(values: Values): Record<string, string> {
  const wrong: Record<string, string> = {}
  const places = (name: 'fixed' | 'least' | 'most') => {
    if (!/^\d+$/.test(values[name]) || Number(values[name]) < 1 || Number(values[name]) > 100)
      wrong[name] = t`From 1 to 100`
  }
  if (values.redundancy === 'fixed') places('fixed')
  else {
    places('least')
    places('most')
    if (Number(values.least) > Number(values.most)) wrong.least = t`At most as many as below`
    if (!(Number(values.target) >= 50 && Number(values.target) <= 99.9)) wrong.target = t`From 50 to 99.9`
  }
  return wrong
}

/** What cannot be among who is asked, how many, and by which rules. */
export function peopleProblems(values: Values): Record<string, string> {
  const wrong = redundancyProblems(values)
  const bounds = [
    ['lifetimeDays', 1 / 24, 365],
    ['minutesAllotted', 0.5, 525_600],
    ['autoApprovalDays', 0, 30],
    ['audit', 0, 100],
    ['leastAccuracy', 50, 99.9],
  ] as const
  if (values.screenOut !== '' && !readAmount(values.screenOut)) wrong.screenOut = amountProblem('0.05')
  for (const [name, least, most] of bounds) {
    const value = Number(values[name] || 'none')
    if (!(value >= least && value <= most)) wrong[name] = t`From ${Number(least.toFixed(2))} to ${count(most)}`
  }
  if (values.audience === 'Named' && workerIdsOf(values).length === 0) wrong.workerIds = t`The ids of Workers`
  const strange = workerIdsOf(values).find((id) => !/^A[A-Z0-9]{1,63}$/.test(id))
  if (values.audience === 'Named' && strange !== undefined) wrong.workerIds = t`${strange} is not the id of a Worker`
  if (values.audience === 'Group' && !values.group) wrong.group = t`Choose a qualification type`
  for (const [place, one] of values.requirements.entries()) {
    const problem = requirementProblem(one)
    if (problem) wrong[`requirements.${place}`] = problem
  }
  return wrong
}

const workerIdsOf = ({ workerIds }: Values) => [
  ...new Set(
    workerIds
      .toUpperCase()
      .split(/[\s,;]+/)
      .filter(Boolean),
  ),
]

export const secondsOf = ({ seconds }: Values) => Math.min(86_400, Math.round(Number(seconds)))

export const linesOf = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]

/** The plan as CreateBatch takes it. */
export function planOf(values: Values, renamed: Renamed = {}): Partial<BatchPlan> {
  const { goldColumn, audience, group, notInBatches } = values
  const requirements = requirementsOf(values.requirements)
  return {
    ...redundancyOf(values),
    ...(goldColumn && { GoldColumn: renamed[goldColumn] ?? goldColumn }),
    Audience: audience,
    ...(audience === 'Named' && { WorkerIds: workerIdsOf(values) }),
    ...(audience === 'Group' && group && { GroupQualificationTypeId: group.id }),
    ...(requirements.length > 0 && { QualificationRequirements: requirements }),
    ...(notInBatches.length > 0 && { NotInBatches: [...notInBatches] }),
    MinimumAccuracy: Number(values.leastAccuracy) / 100,
    ...(values.task === 'project' && reviewOf(values)),
    LifetimeInSeconds: Math.round(Number(values.lifetimeDays) * 86_400),
    AssignmentDurationInSeconds: Math.round(Number(values.minutesAllotted) * 60),
    AutoApprovalDelayInSeconds: Math.round(Number(values.autoApprovalDays) * 86_400),
  }
}

/** Only a project that is there has reviewers, or a survey. */
function reviewOf({ reviewDoubtful, audit, screenOut }: Values): Partial<BatchPlan> {
  return {
    ...(reviewDoubtful && { ReviewDoubtful: true }),
    ...(Number(audit) > 0 && { AuditShare: Number(audit) / 100 }),
    ...(screenOut !== '' && { ScreenOutReward: readAmount(screenOut)! }),
  }
}

function redundancyOf(values: Values): Partial<BatchPlan> {
  if (values.redundancy === 'fixed')
    return { MinAssignments: Number(values.fixed), MaxAssignments: Number(values.fixed) }
  return {
    MinAssignments: Number(values.least),
    MaxAssignments: Number(values.most),
    TargetProbability: Number(values.target) / 100,
  }
}
