import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, FileButton } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { later } from '../../shared/later/later.tsx'
import { May } from '../../shared/May.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Outcomes } from './Outcomes.tsx'
import styles from './Reviewed.module.css'
import { type ReviewedFile, sendReviewedFile } from './reviewed-file.ts'

/** MTurk's results file on its way back: its columns Approve and Reject are carried out, after it was said what that means. */
export function ReviewedPage() {
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const reset = useRef<() => void>(null)
  const plan = useMutation({ mutationFn: (chosen: File) => sendReviewedFile(chosen, { isDry: true }) })
  const [done, setDone] = useState<ReviewedFile>()
  const carryOut = (chosen: File, decisions: number) =>
    later({
      ...{ kind: 'reviewed file', key: 'reviewed file', about: [chosen.name] },
      says: () => plural(decisions, { one: 'Carrying out # decision', other: 'Carrying out # decisions' }),
      act: async () => {
        const { Counts, ...outcome } = await sendReviewedFile(chosen, { isDry: false })
        setDone({ Counts, ...outcome })
        void queries.invalidateQueries()
        return plural(Counts.Done, { one: '# decision carried out.', other: '# decisions carried out.' })
      },
    })
  const choose = (chosen: File | null) => {
    if (!chosen) return
    setFile(chosen)
    setDone(undefined)
    plan.mutate(chosen)
    reset.current?.()
  }
  const planned = plan.data?.Counts.Planned ?? 0
  const rejected = plan.data?.Decisions.filter(
    ({ Decision, Outcome }) => Decision === 'Reject' && Outcome === 'Planned',
  )
  return (
    <Page
      title={t`Upload a reviewed CSV`}
      lead={t`Download the results as CSV, fill in Approve with an x or Reject with the reason, and bring the file back.`}
    >
      <p className="quiet">
        <Trans>
          The Worker reads the text under Reject. Rows in which both are empty stay as they are. You see what would
          happen before anything does, and the same file can be uploaded again: nothing happens twice.
        </Trans>
      </p>
      <div className={styles.buttons}>
        <FileButton
          onChange={choose}
          accept=".csv,text/csv"
          resetRef={reset}
          inputProps={{ 'aria-label': t`The reviewed file` }}
        >
          {(props) => (
            <Button
              {...props}
              variant={planned > 0 && !done ? 'default' : 'filled'}
              loading={plan.isPending}
              leftSection={<IconUpload size={18} stroke={1.75} />}
            >
              <Trans>Choose the reviewed file</Trans>
            </Button>
          )}
        </FileButton>
        {file && <span className="mono">{file.name}</span>}
      </div>
      {plan.error && <Problem error={plan.error} />}
      {plan.data && <Outcomes file={done ?? plan.data} />}
      {planned > 0 && !done && (
        <>
          {rejected && rejected.length > 0 && (
            <p>
              {plural(rejected.length, {
                one: '# assignment is then not paid; the rejection can be overturned and appealed.',
                other: '# assignments are then not paid; the rejections can be overturned and appealed.',
              })}
            </p>
          )}
          <div className={styles.buttons}>
            <May call="ReviewAssignments" isTold>
              <Button onClick={() => file && carryOut(file, planned)}>
                {plural(planned, { one: 'Carry out # decision', other: 'Carry out # decisions' })}
              </Button>
            </May>
            <Button variant="default" onClick={() => plan.reset()}>
              <Trans>Change nothing</Trans>
            </Button>
          </div>
        </>
      )}
    </Page>
  )
}
