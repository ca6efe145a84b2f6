import type { Batch } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { useAction } from '../../shared/api.ts'
import { money } from '../../shared/format.ts'
import { EndButton } from '../../shared/later/EndButton.tsx'
import { May } from '../../shared/May.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Extend } from './Extend.tsx'

const touched = ['GetBatch', 'ListBatches', 'GetAccountBalance', 'ListTransfers'] as const

/** Pause, resume, cancel. */
export function BatchActions({ batch }: { batch: Batch }) {
  const pause = useAction('PauseBatch', touched)
  const resume = useAction('ResumeBatch', touched)
  const { BatchId, BatchStatus } = batch
  const error = pause.error ?? resume.error
  return (
    <>
      {error && <Problem error={error} />}
      <May call="PauseBatch">
        {(BatchStatus === 'Open' || BatchStatus === 'Publishing') && (
          <Button
            variant="default"
            leftSection={<IconPlayerPause size={18} stroke={1.75} />}
            loading={pause.isPending}
            onClick={() => pause.mutate({ BatchId })}
          >
            <Trans>Pause</Trans>
          </Button>
        )}
        {BatchStatus === 'Paused' && (
          <Button
            leftSection={<IconPlayerPlay size={18} stroke={1.75} />}
            loading={resume.isPending}
            onClick={() => resume.mutate({ BatchId })}
          >
            <Trans>Resume</Trans>
          </Button>
        )}
        {['Publishing', 'Open', 'Paused', 'Pilot', 'Finished'].includes(BatchStatus) && <Extend batch={batch} />}
        {!['Cancelling', 'Cancelled', 'Finished'].includes(BatchStatus) && <Cancel batch={batch} />}
      </May>
    </>
  )
}

function Cancel({ batch: { BatchId, Reserved, Unit } }: { batch: Batch }) {
  return (
    <EndButton
      call="CancelBatch"
      input={{ BatchId }}
      later={{
        about: BatchId,
        says: (number) => plural(number, { one: 'Cancelling a batch', other: 'Cancelling # batches' }),
        done: t`The batch is cancelled.`,
        touches: [...touched, 'GetBatchLabels'],
      }}
      word={t`Cancel the batch`}
      question={t`Cancel this batch?`}
      verb={t`Cancel this batch`}
    >
      <Trans>
        Nobody gets work of it any more, and it cannot be opened again. Who holds a task may hand it in and is paid;
        what was done keeps its labels. What is left of the {money(Reserved, Unit)} in reserve, and of the money held
        for open places, comes back to you.
      </Trans>
    </EndButton>
  )
}
