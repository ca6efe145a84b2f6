import type { Appeal } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { usePages } from '../api.ts'
import { Empty } from '../Empty.tsx'
import { More } from '../More.tsx'
import { Problem } from '../Problem.tsx'
import { Waiting } from '../Waiting.tsx'
import { AppealRow } from './AppealRow.tsx'
import styles from './Appeals.module.css'
import { DecideDialog } from './DecideDialog.tsx'

/** Open appeals, for whoever may decide them, in the order in which they were made. */
export function Appeals() {
  const pages = usePages('ListAppeals', { States: ['Open'], MaxResults: 25 })
  const [chosen, setChosen] = useState<Choice>()
  const appeals = pages.data?.pages.flatMap((page) => page.Appeals) ?? []
  return (
    <>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={2} height={64} />}
      {pages.data && appeals.length === 0 && (
        <Empty title={t`No appeal is open`}>
          <Trans>
            When a Worker appeals against a rejection, answer, reason, evidence and appeal stand here side by side.
          </Trans>
        </Empty>
      )}
      {appeals.length > 0 && (
        <ul className={styles.list}>
          {appeals.map((appeal) => (
            <AppealRow
              key={appeal.AssignmentId}
              appeal={appeal}
              onDecide={(decision) => setChosen({ appeal, decision })}
            />
          ))}
        </ul>
      )}
      <More pages={pages} verb={t`Show more appeals`} />
      <DecideDialog choice={chosen} onClose={() => setChosen(undefined)} />
    </>
  )
}

export interface Choice {
  readonly appeal: Appeal
  readonly decision: 'Overturned' | 'Upheld'
}
