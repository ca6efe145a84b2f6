/** What an answer may be rejected for, where a rejection needs a reason. What each means stands in the rules. */
export const rejectionReasons = [
  'FailedGold',
  'TooFast',
  'MissingRequiredAnswer',
  'DuplicateText',
  'ClearlyOffInstructions',
  'WrongCompletionCode',
] as const

export type RejectionReason = (typeof rejectionReasons)[number]

/** Which rejections need a reason and evidence: those of batches, or those of the MTurk API too. */
export const rejectionGates = ['Batches', 'Everything'] as const

export const appealStates = ['Open', 'Overturned', 'Upheld'] as const
