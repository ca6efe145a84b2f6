/** What can be done about a requirement that a Worker does not meet, by what stands in its way. */
export const remedyKinds = [
  // The Worker says it, in the profile.
  ...(['SayLocation', 'CorrectLocation', 'AllowAdultContent', 'RefuseAdultContent'] as const),
  // It follows from the record: by so many more, by each approval, by what is accepted from now on.
  ...(['Grows', 'Rises', 'Changes', 'GrantedByRecord'] as const),
  // It is asked for, or its test taken.
  ...(['TakeTest', 'RetakeTest', 'RequestGranted', 'RequestDecided', 'RequestAgain'] as const),
  // The Requester alone can change it.
  ...(['NotRequestable', 'RequesterChanges'] as const),
  // There is nothing to do but to look for other work.
  ...(['HoldersExcluded', 'NoOtherValue', 'GrantedToNobody', 'OnlyGrows', 'OtherRecord', 'OtherWork'] as const),
  ...(['OncePerPerson', 'SamePeople'] as const),
] as const

export type RemedyKind = (typeof remedyKinds)[number]
