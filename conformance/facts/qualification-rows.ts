import { files, held, notHere, type Row } from './row.ts'

const everyId = [files.type, 'every id of MTurk’s own types can be read'] as const
const limits = [files.qualificationRule, 'requirements that compare with nothing, with too much'] as const

/** QualificationTypes of the system, requirements and requests. */
export const qualificationRows: readonly Row[] = [
  held('Masters, production id', everyId, [files.systemRule, '2F1QJWKUDD8XADTFD2Q0G6UTO95ALH']),
  held('Masters, sandbox id', everyId, [files.systemRule, '2ARFPLSP75KLA8M8DH1HTEQVJT3SY6']),
  held('Masters cost 5 % more', [files.createHIT, 'ten assignments cost another 20 %, Masters 5 % more']),
  held('Worker_NumberHITsApproved', [files.systemRule, 'every system value follows from the record']),
  held('Worker_Locale', [files.systemRule, 'a place is known only where the Worker told it']),
  held('Worker_Locale: EqualTo, NotEqualTo, In and NotIn only', limits, [files.qualificationRule, "'Places are'"]),
  held('Worker_Adult', [files.qualification, 'the profile decides about place and adult content']),
  held('Worker_PercentAssignmentsApproved counts as 100 until 100 are submitted', [
    files.systemRule,
    'the approval rate counts as 100 until a hundred',
  ]),
  held('the retired rates of submitted, abandoned, returned and rejected', everyId),
  notHere('the retired Masters of categorization and photo moderation', 'Kinds of Masters'),
  notHere('premium qualifications', 'Premium qualifications'),
  held('ids are the same in sandbox and production', everyId),
  held('QualificationTypeId of at most 255 bytes', limits, [files.qualificationRule, 'at most 255 bytes']),
  held('ten comparators', [files.qualificationRule, 'each comparator compares as its name says']),
  held('IntegerValues: one, 15 for In and NotIn', limits, [files.qualificationRule, "'At most 15'"]),
  held('LocaleValues: 30 for In and NotIn', limits, [files.qualificationRule, "'At most 30'"]),
  held('several LocaleValues with EqualTo are let through', [
    files.shapes,
    'takes several locales with EqualTo, as Dallinger sends them',
  ]),
  held('IntegerValues beside Exists mean nothing', [files.qualificationRule, 'values beside Exists mean nothing']),
  held('ActionsGuarded is Accept unless said otherwise', [
    files.qualificationRule,
    'each act is guarded by its own requirements',
  ]),
  held('RequiredToPreview guards Preview and Accept, not together with ActionsGuarded', limits, [
    files.qualificationRule,
    "'exclude each other'",
  ]),
  held('RequiredToPreview comes back', [files.hitType, 'a requirement comes back as it was given']),
  held(
    'at most ten requirements',
    [files.constraints, 'every constraint of every operation'],
    [files.limits, 'QualificationRequirements: {'],
  ),
  held('all requirements must hold, and each guards its acts', [
    files.accept,
    'the refusal names what is missing, and preview and sight obey ActionsGuarded',
  ]),
  held('without the qualification all but DoesNotExist fail', [
    files.qualificationRule,
    'a Worker without the qualification fails every comparator but DoesNotExist',
  ]),
  held('a country matches its parts, a part only itself', [
    files.qualificationRule,
    'a country matches all its subdivisions',
  ]),
  notHere('subdivisions are of the US only', 'Subdivisions of every country'),
  held('no test, not automatic: waits', [files.request, 'a request without a test waits']),
  held('automatic: at once, with its value', [files.request, 'what is granted automatically is granted at once']),
  held('AutoGrantedValue is 1 unless said otherwise', [files.request, 'AutoGrantedValue is 1 unless another is given']),
  held('test and key: graded when handed in, whatever the score', [files.request, 'a test with a key is graded']),
  held('test without a key: waits, with its answers', [files.request, 'a test without a key goes to the Requester']),
  held('the time of a test runs from the request', [files.request, 'a test that ran out creates no request']),
  held('keys sum and map as documented', [files.answerKey, 'sums what the questions earn']),
  held('Inactive cannot be requested', [files.request, 'a type that is switched off']),
  held('values are whole numbers', [files.qualification, 'a grant has the value 1 unless another is given']),
  held('blocks act before qualifications', [files.block, 'a blocked Worker sees and accepts nothing']),
]
