import type { Actor } from '@kempelen/protocol'
import { Link } from '@tanstack/react-router'
import { shortened } from '../../shared/format.ts'
import { actorInWords } from './words.ts'

/** Who did it: a person by name, a program by its key, a Worker by a link. */
export function ActorName({ actor: { Kind, Name } }: { actor: Actor }) {
  if (Kind === 'Member' && Name) return <strong dir="auto">{Name}</strong>
  if (Kind === 'Worker' && Name)
    return (
      <span>
        {actorInWords(Kind)}{' '}
        <Link to="/requester/workers/$workerId" params={{ workerId: Name }} className="mono">
          {shortened(Name)}
        </Link>
      </span>
    )
  return (
    <span>
      {actorInWords(Kind)} {Name && Kind !== 'Requester' && <span dir="auto">{Name}</span>}
    </span>
  )
}
