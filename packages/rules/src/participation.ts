import { ownerOf } from '@kempelen/protocol'

const prefix = 'Participated:'

/**
 * The virtual QualificationType "took part in one of these". Its id is `Participated:` and the HITIds or HITTypeIds of the
 * Requester, separated by commas, so that any program for MTurk can send it: with DoesNotExist it keeps away those who
 * took part before, with Exists it asks for them alone. Who accepted took part, unless the assignment was given back.
 *
 * @returns the ids, or undefined for another QualificationTypeId.
 */
export function participationIds(qualificationTypeId: string): string[] | undefined {
  return qualificationTypeId.startsWith(prefix) ? qualificationTypeId.slice(prefix.length).split(',') : undefined
}

/** Why an id of this kind cannot be used by the Requester, or nothing. */
export function participationFault(qualificationTypeId: string, requesterId: string): string | undefined {
  const stranger = participationIds(qualificationTypeId)!.find((id) => ownerOf(id) !== requesterId)
  return stranger === undefined ? undefined : `"${stranger}" is no HITId or HITTypeId of yours.`
}
