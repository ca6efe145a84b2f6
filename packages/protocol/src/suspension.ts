/** Why somebody is suspended, in the words of a closed list; the notice beside it says what happened. */
export const suspensionReasons = [
  'Fraud',
  'SharedAccount',
  'AutomatedAnswers',
  'Harassment',
  'UnlawfulContent',
  'NotPaying',
  'Security',
  'Other',
] as const

export type SuspensionReason = (typeof suspensionReasons)[number]

export const suspensionKinds = ['Worker', 'Requester', 'Person'] as const

export type SuspensionKind = (typeof suspensionKinds)[number]

/** What a refusal says of a reason. */
export const suspensionWords: Readonly<Record<SuspensionReason, string>> = {
  Fraud: 'fraud',
  SharedAccount: 'several people at one account, or one at several',
  AutomatedAnswers: 'answers that were not given by a person',
  Harassment: 'harassment',
  UnlawfulContent: 'content that the law or the rules forbid',
  NotPaying: 'work that was not paid for as it should be',
  Security: 'the security of the account',
  Other: 'another reason',
}
