import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, FileButton } from '@mantine/core'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '../../shared/Problem.tsx'
import { fileOfRequester } from '../../shared/requester.ts'
import { FileChanges } from './FileChanges.tsx'
import styles from './Workers.module.css'
import { sendWorkerFile } from './worker-file.ts'

/** MTurk's worker file: out as CSV, in again with its UPDATE columns filled in; first it is said what would happen. */
export function WorkerFile() {
  const queries = useQueryClient()
  const [file, setFile] = useState<File>()
  const plan = useMutation({ mutationFn: (chosen: File) => sendWorkerFile(chosen, { isDry: true }) })
  const carryOut = useMutation({
    mutationFn: (chosen: File) => sendWorkerFile(chosen, { isDry: false }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['ListRequesterWorkers'] }),
  })
  const choose = (chosen: File | null) => {
    if (!chosen) return
    setFile(chosen)
    carryOut.reset()
    plan.mutate(chosen)
  }
  const planned = plan.data?.length ?? 0
  const error = plan.error ?? carryOut.error
  return (
    <section aria-labelledby="worker-file" className={styles.file}>
      <h2 id="worker-file">
        <Trans>As a file</Trans>
      </h2>
      <p className="quiet">
        <Trans>
          Fill in the UPDATE columns of the file: Block or Unblock, and for each qualification a number or Revoke. Then
          upload it; you see what would happen before anything does.
        </Trans>
      </p>
      <div className={styles.buttons}>
        <Button
          component="a"
          href={fileOfRequester('/v1/workers.csv')}
          download
          variant="default"
          leftSection={<IconDownload size={18} stroke={1.75} />}
        >
          <Trans>Download Workers</Trans>
        </Button>
        <FileButton onChange={choose} accept=".csv,text/csv" inputProps={{ 'aria-label': t`The worker file` }}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              loading={plan.isPending}
              leftSection={<IconUpload size={18} stroke={1.75} />}
            >
              <Trans>Upload Workers</Trans>
            </Button>
          )}
        </FileButton>
      </div>
      {error && <Problem error={error} />}
      {plan.data && <FileChanges changes={carryOut.data ?? plan.data} />}
      {plan.data && planned > 0 && !carryOut.data && (
        <div className={styles.buttons}>
          <Button loading={carryOut.isPending} onClick={() => file && carryOut.mutate(file)}>
            {plural(planned, { one: 'Make # change', other: 'Make # changes' })}
          </Button>
          <Button variant="default" onClick={() => plan.reset()}>
            <Trans>Change nothing</Trans>
          </Button>
        </div>
      )}
    </section>
  )
}
