import type { Suspension } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Output } from '../../shared/api.ts'
import styles from '../Operator.module.css'
import { Suspend } from './Suspend.tsx'
import { SuspensionFacts } from './SuspensionFacts.tsx'

/** Whether somebody is suspended, as what, and the way into it and out of it. */
export function Standing({ found }: { found: Output<'GetPerson'> }) {
  const [isOpen, setOpen] = useState(false)
  const { Id: id } = found.Person
  const isRequester = found.Requesters.some(({ RequesterId }) => RequesterId === id)
  const standing = found.Suspensions.filter(stands)
  return (
    <section aria-labelledby="standing" className={styles.part}>
      <h2 id="standing">
        <Trans>Standing</Trans>
      </h2>
      {standing.length === 0 && (
        <p>
          <Trans>Not suspended.</Trans>
        </p>
      )}
      {standing.map((one) => (
        <SuspensionFacts
          key={one.SuspensionId}
          suspension={one}
          requester={found.Requesters.find(({ RequesterId }) => RequesterId === one.SubjectId)?.Name}
          isOfOwner={isRequester && one.Kind === 'Person'}
        />
      ))}
      {isFree(found, standing) && (
        <div>
          <Button color="bad" variant="default" onClick={() => setOpen(true)}>
            {standing.length === 0
              ? t`Suspend…`
              : isRequester
                ? t`Suspend the Requester itself…`
                : t`Suspend the whole account…`}
          </Button>
        </div>
      )}
      <Suspend id={id} opened={isOpen} onClose={() => setOpen(false)} />
    </section>
  )
}

function stands({ EndTime, Until }: Suspension): boolean {
  return !EndTime && (!Until || Until > new Date())
}

/** Whether there is anything left to suspend: not what is suspended already, as a whole or in each role. */
function isFree({ Person: person }: Output<'GetPerson'>, standing: readonly Suspension[]): boolean {
  const suspended = new Set(standing.map(({ SubjectId }) => SubjectId))
  if (standing.length === 0) return true
  const roles = [person.WorkerId, ...person.RequesterIds].filter((role) => role !== undefined)
  return !suspended.has(person.Id) && roles.some((role) => !suspended.has(role))
}
