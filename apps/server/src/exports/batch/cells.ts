import type { LabelledItem, Vote } from './labelled-item.ts'

/** A value for one cell: texts as they are, anything else as JSON. */
export function cellText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** The votes of an item as JSON for one cell, without the whole answers. */
export function votesCell({ Votes }: LabelledItem): string {
  return JSON.stringify(Votes.map(voteColumns))
}

function voteColumns({ AssignmentId, Worker, Label, ProjectVersion, AuthorClass, SubmitTime, Seconds }: Vote) {
  return {
    assignment_id: AssignmentId,
    worker: Worker,
    label: Label,
    project_version: ProjectVersion,
    author_class: AuthorClass,
    submit_time: SubmitTime,
    seconds: Seconds,
  }
}
