import type { ContestedAssignment } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from './Contested.module.css'
import { ContestedRow } from './ContestedRow.tsx'
import { OverturnDialog } from './OverturnDialog.tsx'

/** Rejections whose money still waits, those running out first. */
export function Contested() {
  const pages = usePages('ListContestedAssignments', { MaxResults: 25 })
  const [chosen, setChosen] = useState<ContestedAssignment>()
  const contested = pages.data?.pages.flatMap((page) => page.Assignments) ?? []
  return (
    <>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={3} height={64} />}
      {pages.data && contested.length === 0 && (
        <Empty title={t`No rejection is contested`}>
          <Trans>
            When a Requester rejects an assignment its money waits here for a while, so that you can look at the answer
            and overturn the rejection.
          </Trans>
        </Empty>
      )}
      {contested.length > 0 && (
        <ul className={styles.list}>
          {contested.map((assignment) => (
            <ContestedRow
              key={assignment.AssignmentId}
              assignment={assignment}
              onOverturn={() => setChosen(assignment)}
            />
          ))}
        </ul>
      )}
      <More pages={pages} verb={t`Show more rejections`} />
      <OverturnDialog assignment={chosen} onClose={() => setChosen(undefined)} />
    </>
  )
}
