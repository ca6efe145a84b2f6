import type { Batch } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { IconCheck, IconCopy, IconLink } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useAction } from '../../shared/api.ts'
import { useCopy } from '../../shared/copy.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Batch.module.css'

const route = getRouteApi('/requester/shell/batches/$batchId')

/** The link that lets people in; nothing where the batch is for everybody or has ended. */
export function Invitation({ batch }: { batch: Batch }) {
  const search = route.useSearch()
  const { invite } = search
  const navigate = route.useNavigate()
  const make = useAction('CreateInvitation')
  const { copied, copy } = useCopy()
  const isOver = ['Cancelling', 'Cancelled', 'Finished'].includes(batch.BatchStatus)
  if (isOver || (batch.Plan.Audience !== 'Invited' && batch.Plan.Audience !== 'Named')) return null
  const link = invite && `${location.origin}/join/${invite}`
  const keep = (Code: string) => void navigate({ to: '.', search: { ...search, invite: Code }, replace: true })
  return (
    <section className={styles.invitation} aria-labelledby="invitation">
      <div>
        <h2 id="invitation">
          <Trans>Invite people</Trans>
        </h2>
        <p className="quiet">
          <Trans>Whoever opens the link signs up and is at work with the next click.</Trans>
        </p>
      </div>
      {link ? (
        <div className={styles.link}>
          <TextInput
            aria-label={t`Invitation link`}
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Button
            leftSection={copied ? <IconCheck size={18} stroke={1.75} /> : <IconCopy size={18} stroke={1.75} />}
            onClick={() => copy(link)}
          >
            {copied ? t`Copied` : t`Copy the link`}
          </Button>
        </div>
      ) : (
        <div>
          <Button
            variant="default"
            leftSection={<IconLink size={18} stroke={1.75} />}
            loading={make.isPending}
            onClick={() => make.mutate({ BatchId: batch.BatchId }, { onSuccess: ({ Code }) => keep(Code) })}
          >
            <Trans>Make a link</Trans>
          </Button>
        </div>
      )}
      {make.error && <Problem error={make.error} />}
    </section>
  )
}
