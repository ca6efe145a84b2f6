import type { ContestedAssignment } from '@kempelen/protocol'
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
        <Empty title="No rejection is contested">
          When a Requester rejects an assignment its money waits here for a while, so that you can look at the answer
          and overturn the rejection.
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
      <More pages={pages} what="rejections" />
      <OverturnDialog assignment={chosen} onClose={() => setChosen(undefined)} />
    </>
  )
}
