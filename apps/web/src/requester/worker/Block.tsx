import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Dialog } from '../../shared/dialog/Dialog.tsx'
import { May } from '../../shared/May.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Worker.module.css'

const touched = ['GetRequesterWorker', 'ListRequesterWorkers', 'ListActivity'] as const

/** Whether the Worker is blocked and why, and the way to change it. */
export function Block({ workerId, reason, at }: { workerId: string; reason?: string; at?: Date }) {
  const [isAsking, setIsAsking] = useState(false)
  const [why, setWhy] = useState('')
  const block = useAction('CreateWorkerBlock', touched)
  const unblock = useAction('DeleteWorkerBlock', touched)
  const error = unblock.error ?? (isAsking ? null : block.error)
  return (
    <section aria-label={t`Block`} className={styles.block}>
      {error && <Problem error={error} />}
      {at ? (
        <>
          <p>
            <Trans>
              Blocked <Moment at={at} />: <span dir="auto">{reason}</span>
            </Trans>
          </p>
          <May call="DeleteWorkerBlock">
            <Button
              variant="default"
              loading={unblock.isPending}
              onClick={() => unblock.mutate({ WorkerId: workerId })}
            >
              <Trans>Unblock this Worker</Trans>
            </Button>
          </May>
        </>
      ) : (
        <May call="CreateWorkerBlock">
          <Button variant="default" color="bad" onClick={() => setIsAsking(true)}>
            <Trans>Block this Worker</Trans>
          </Button>
        </May>
      )}
      <Dialog opened={isAsking} onClose={() => setIsAsking(false)} title={t`Block this Worker?`}>
        <form
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault()
            block.mutate({ WorkerId: workerId, Reason: why }, { onSuccess: () => setIsAsking(false) })
          }}
        >
          <p>
            <Trans>They no longer see your HITs. What they have handed in is reviewed and paid as ever.</Trans>
          </p>
          <Textarea
            label={t`Reason, for you alone`}
            required
            autosize
            minRows={2}
            value={why}
            onChange={({ currentTarget }) => setWhy(currentTarget.value)}
            data-autofocus
          />
          {block.error && <Problem error={block.error} />}
          <Button type="submit" color="bad" loading={block.isPending} disabled={why.trim() === ''}>
            <Trans>Block this Worker</Trans>
          </Button>
        </form>
      </Dialog>
    </section>
  )
}
