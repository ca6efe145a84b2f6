import type { Contracts, HITGroup, MyAssignment, MyQualification, OutputOf } from '@kempelen/protocol'

/**
 * The JSON of MTurk's Worker website, whose readers are browser extensions and scripts of Workers. Names and nesting are
 * those that the open-source extensions read; a page that they scrape has no other description.
 */

type Requirement = HITGroup['Requirements'][number]

const actions: Record<string, string> = {
  Accept: 'AcceptHit',
  PreviewAndAccept: 'PreviewHit',
  DiscoverPreviewAndAccept: 'DiscoverHit',
}

export function asProject(group: HITGroup) {
  const tasks = `/projects/${group.HITGroupId}/tasks`
  return {
    hit_set_id: group.HITGroupId,
    requester_id: group.RequesterId,
    requester_name: group.RequesterName,
    requester_url: `/requesters/${group.RequesterId}/projects`,
    title: group.Title,
    description: group.Description,
    assignment_duration_in_seconds: group.AssignmentDurationInSeconds,
    creation_time: group.CreationTime,
    last_updated_time: group.CreationTime,
    latest_expiration_time: group.Expiration ?? null,
    assignable_hits_count: group.NumberOfHITsAvailable,
    monetary_reward: asMoney(group.Reward, group.Unit),
    caller_meets_preview_requirements: group.MayPreview,
    caller_meets_requirements: group.MayAccept,
    project_requirements: group.Requirements.map(asRequirement),
    project_tasks_url: tasks,
    accept_project_task_url: `${tasks}/accept_random`,
  }
}

function asMoney(amount: string, unit: string) {
  return { currency_code: unit, amount_in_dollars: Number(amount) }
}

function asRequirement(requirement: Requirement) {
  return {
    qualification_type_id: requirement.QualificationTypeId,
    comparator: requirement.Comparator,
    worker_action: actions[requirement.ActionsGuarded],
    qualification_values:
      requirement.LocaleValues?.map(asPlace) ?? requirement.IntegerValues?.map((value) => String(value)) ?? [],
    caller_meets_requirement: requirement.IsMet,
    caller_qualification_value: {
      integer_value: requirement.IntegerValue ?? null,
      locale_value: {
        country: requirement.LocaleValue?.Country ?? null,
        subdivision: requirement.LocaleValue?.Subdivision ?? null,
      },
    },
    qualification_type: {
      qualification_type_id: requirement.QualificationTypeId,
      name: requirement.Name,
      visibility: true,
      description: requirement.Description ?? '',
      has_test: requirement.HasTest,
      is_requestable: requirement.IsRequestable,
      keywords: '',
    },
  }
}

function asPlace({ Country, Subdivision }: { Country: string; Subdivision?: string }): string {
  return Subdivision ? `${Country}-${Subdivision}` : Country
}

/** One assignment in the queue; `now` says how long it still has. */
export function asQueueTask({ Assignment, HIT, Task }: OutputOf<Contracts['GetMyAssignment']>, now: Date) {
  const url = taskUrl(Assignment)
  return {
    task_id: Assignment.HITId,
    assignment_id: Assignment.AssignmentId,
    accepted_at: Assignment.AcceptTime,
    deadline: Assignment.Deadline,
    time_to_deadline_in_seconds: Math.max(0, Math.round((Assignment.Deadline.getTime() - now.getTime()) / 1000)),
    state: 'Assigned',
    question: Task && {
      type: Task.Kind,
      value: Task.URL,
      attributes: { FrameSourceAttribute: 'src', FrameHeight: String(Task.FrameHeight) },
    },
    project: {
      hit_set_id: HIT.HITGroupId,
      requester_id: HIT.RequesterId,
      requester_name: HIT.RequesterName,
      requester_url: `/requesters/${HIT.RequesterId}/projects`,
      title: HIT.Title,
      description: HIT.Description,
      assignment_duration_in_seconds: HIT.AssignmentDurationInSeconds,
      monetary_reward: asMoney(HIT.Reward, HIT.Unit),
      hit_requirements: [],
    },
    task_url: url,
    expired_task_action_url: url,
  }
}

export function taskUrl({
  HITGroupId,
  HITId,
  AssignmentId,
}: {
  HITGroupId: string
  HITId: string
  AssignmentId: string
}): string {
  return `/projects/${HITGroupId}/tasks/${HITId}?assignment_id=${AssignmentId}`
}

type Earnings = OutputOf<Contracts['GetEarnings']>

export function asDashboard(earnings: Earnings) {
  const submitted = earnings.NumberOfAssignmentsSubmitted
  const approved = earnings.NumberOfAssignmentsApproved
  const rejected = earnings.NumberOfAssignmentsRejected
  const reviewed = approved + rejected
  return {
    availableEarnings: asMoney(earnings.AvailableBalance, earnings.Unit),
    current_balance: asMoney(earnings.AvailableBalance, earnings.Unit),
    reward_payment_balances: { pending: asMoney(earnings.PendingAmount, earnings.Unit) },
    daily_hit_statistics_overview: earnings.Days.map((day) => ({
      date: day.Date,
      submitted: day.Submitted,
      approved: day.Approved,
      rejected: day.Rejected,
      pending: day.Submitted - day.Approved - day.Rejected,
      earnings: Number(day.Earnings),
    })),
    earnings_to_date: {
      approved: Number(earnings.RewardAmount),
      bonuses: Number(earnings.BonusAmount),
      total_earnings: (Number(earnings.RewardAmount) * 100 + Number(earnings.BonusAmount) * 100) / 100,
    },
    hits_overview: {
      approved,
      rejected,
      pending: submitted - reviewed,
      approvalRate: reviewed === 0 ? 100 : (100 * approved) / reviewed,
      rejection_rate: reviewed === 0 ? 0 : (100 * rejected) / reviewed,
    },
  }
}

export function asStatusItem(assignment: MyAssignment) {
  return {
    assignment_id: assignment.AssignmentId,
    hit_id: assignment.HITId,
    requester_id: assignment.RequesterId,
    requester_name: assignment.RequesterName,
    title: assignment.Title,
    // A balance here is paid at once, so what is approved is paid.
    state: assignment.Status === 'Approved' ? 'Paid' : assignment.Status,
    requester_feedback: assignment.RequesterFeedback ?? null,
    reward: asMoney(assignment.Reward, assignment.Unit),
  }
}

export function asAssignedQualification(qualification: MyQualification) {
  const { QualificationTypeId: id, IntegerValue, LocaleValue, HasTest, MayRequest } = qualification
  return {
    qualification_type_id: id,
    name: qualification.Name,
    description: qualification.Description,
    creator_name: qualification.RequesterName ?? 'Kempelen',
    creator_url: '',
    value: LocaleValue ? asPlace(LocaleValue) : (IntegerValue ?? null),
    grant_time: qualification.GrantTime ?? null,
    is_requestable: MayRequest,
    has_test: HasTest,
    is_system_qualification: qualification.IsSystem,
    can_retake_test_or_rerequest: MayRequest,
    earliest_retriable_time: qualification.EarliestRequestTime ?? null,
    request_qualification_url: `/qualifications/${id}`,
    retake_test_url: HasTest ? `/qualifications/${id}` : null,
  }
}
