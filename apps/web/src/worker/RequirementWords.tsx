import type { HITGroup, RemedyKind } from '@kempelen/protocol'
import { Link } from '@tanstack/react-router'
import { requirementWords } from './requirement-words.ts'

type Requirement = HITGroup['Requirements'][number]

/** What is asked, what one has, and how to meet it; the last leads to where that is done. */
export function RequirementWords({ requirement }: { requirement: Requirement }) {
  const { asks, has, remedy } = requirementWords(requirement)
  return (
    <span>
      {asks} {has} {remedy && <RemedyLink requirement={requirement} remedy={remedy} />}
    </span>
  )
}

/** What is done on a page of the Worker's. */
const done: ReadonlySet<RemedyKind | undefined> = new Set<RemedyKind>([
  ...(['SayLocation', 'CorrectLocation', 'AllowAdultContent', 'RefuseAdultContent', 'GrantedByRecord'] as const),
  ...(['TakeTest', 'RetakeTest', 'RequestGranted', 'RequestDecided', 'RequestAgain'] as const),
  ...(['NotRequestable', 'RequesterChanges'] as const),
])

function RemedyLink({ requirement, remedy }: { requirement: Requirement; remedy: string }) {
  const { QualificationTypeId: id, RemedyKind: kind } = requirement
  if (!done.has(kind)) return remedy
  // Those of Requesters begin with 3 and have a page each.
  return /^3[0-9A-Z]{29}$/.test(id) ? (
    <Link to="/worker/qualifications/$qualificationTypeId" params={{ qualificationTypeId: id }}>
      {remedy}
    </Link>
  ) : (
    <Link to="/worker/qualifications">{remedy}</Link>
  )
}
