import type { QualificationType } from '@kempelen/protocol'
import { offeredIds, qualificationDescription } from '../../shared/qualification-descriptions.ts'
import { qualificationName } from '../../shared/qualification-names.ts'
import type { NamedType } from './form.ts'

interface FoundType extends NamedType {
  readonly description: string
}

/** The marketplace's own, which the server knows by their English names alone, found by how they are called here. */
export function offeredTypes(query: string): FoundType[] {
  return offeredIds
    .map((id) => named({ QualificationTypeId: id }))
    .filter(({ name, description }) => `${name} ${description}`.toLowerCase().includes(query.toLowerCase()))
}

/** Those of Requesters, as the server found them. */
export function typesOfRequesters(found: readonly QualificationType[]): FoundType[] {
  return found.filter(({ IsRequestable }) => IsRequestable).map(named)
}

function named(type: QualificationType): FoundType {
  return {
    id: type.QualificationTypeId ?? '',
    name: qualificationName(type),
    description: qualificationDescription(type),
  }
}
