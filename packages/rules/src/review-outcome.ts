/** An answer to one question as a policy sees it: a set of texts, none for a question that was passed over. */
export type AnswerTexts = readonly string[]

/** A finding of a policy, as ListReviewPolicyResultsForHIT shows it. */
export interface ReviewFinding {
  readonly subjectId: string
  readonly subjectType: 'Assignment' | 'HIT'
  readonly questionId?: string
  readonly key: string
  readonly value: string
}

/** What a policy means to do. */
export type IntendedAction =
  | { readonly name: 'approve' | 'reject'; readonly assignmentId: string; readonly feedback: string | undefined }
  | { readonly name: 'extend'; readonly extension: Extension }

/** One assignment more, up to so many in all, and at least so many seconds until the HIT expires. */
export interface Extension {
  readonly maximumAssignments: number
  readonly minimumSeconds: number
}

/** What a run of a policy found and what it means to do, in order. `summary` is for people. */
export interface ReviewOutcome {
  readonly summary: string
  readonly findings: readonly ReviewFinding[]
  readonly actions: readonly IntendedAction[]
}

/** Texts without outer blanks, as a set; MTurk's policies compare them to the letter otherwise. */
export function answerSet(texts: AnswerTexts): ReadonlySet<string> {
  return new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))
}

export function isSameAnswer(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((text) => other.has(text))
}

/** A percentage without its fraction, as MTurk's documentation shows (2 of 3 are 66). */
export function wholePercent(part: number, all: number): number {
  return Math.floor((part * 100) / all)
}
