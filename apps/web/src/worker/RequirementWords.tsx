import type { HITGroup } from '@kempelen/protocol'
import { Link } from '@tanstack/react-router'

/** What is asked, what one has, and how to meet it; the last leads to where that is done. */
export function RequirementWords({ requirement }: { requirement: HITGroup['Requirements'][number] }) {
  const { QualificationTypeId, Asks, Has, Remedy } = requirement
  return (
    <span>
      {Asks} {Has} {Remedy && <RemedyLink id={QualificationTypeId} remedy={Remedy} />}
    </span>
  )
}

function RemedyLink({ id, remedy }: { id: string; remedy: string }) {
  if (/look for other work|^It (rises|grows|changes)/.test(remedy)) return remedy
  // Those of Requesters begin with 3 and have a page each.
  return /^3[0-9A-Z]{29}$/.test(id) ? (
    <Link to="/worker/qualifications/$qualificationTypeId" params={{ qualificationTypeId: id }}>
      {remedy}
    </Link>
  ) : (
    <Link to="/worker/qualifications">{remedy}</Link>
  )
}
