import type { ProjectWorker } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAction, usePages } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { count } from '../../shared/format.ts'
import { Id } from '../../shared/Id.tsx'
import { May } from '../../shared/May.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { type Column, Table } from '../../shared/table/Table.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { percent } from '../batches/percent.ts'
import styles from './Workers.module.css'

/** Who answered in the project, and how often they are right as far as known answers tell. */
export function ProjectWorkers({ projectId }: { projectId: string }) {
  const pages = usePages('ListProjectWorkers', { ProjectId: projectId, MaxResults: 50 })
  const workers = pages.data?.pages.flatMap((page) => page.Workers) ?? []
  return (
    <>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={4} height={28} />}
      {pages.data && workers.length === 0 && (
        <Empty title={t`Nobody has answered yet`}>
          <Trans>Who takes a task of this project is listed here, with how often known answers prove them right.</Trans>
        </Empty>
      )}
      {workers.length > 0 && (
        <Table rows={workers} keyOf={({ WorkerId }) => WorkerId} columns={columns(projectId)} label={t`Workers`} />
      )}
      <More pages={pages} verb={t`Show more Workers`} />
    </>
  )
}

const columns = (projectId: string): Column<ProjectWorker>[] => [
  { name: t`Name here`, cell: ({ Pseudonym }) => Pseudonym },
  { name: 'WorkerId', cell: ({ WorkerId }) => <Id of={WorkerId} what="WorkerId" /> },
  { name: t`Answers`, isAtEnd: true, cell: ({ Answers }) => count(Answers) },
  { name: t`Known, right`, isAtEnd: true, cell: ({ GoldRight }) => count(GoldRight) },
  { name: t`Known, wrong`, isAtEnd: true, cell: ({ GoldWrong }) => count(GoldWrong) },
  { name: t`Right, with its 95 % interval`, cell: (worker) => <Accuracy worker={worker} /> },
  { name: t`Work`, cell: (worker) => <Work worker={worker} projectId={projectId} /> },
]

function Work({ worker, projectId }: { worker: ProjectWorker; projectId: string }) {
  if (worker.StopTime) return <Stopped worker={worker} at={worker.StopTime} projectId={projectId} />
  return (
    <May call="StopWorker">
      <Stop worker={worker} projectId={projectId} />
    </May>
  )
}

function Stop({ worker: { WorkerId, Pseudonym }, projectId }: { worker: ProjectWorker; projectId: string }) {
  const [asks, setAsks] = useState(false)
  const [reason, setReason] = useState('')
  const stop = useAction('StopWorker', ['ListProjectWorkers', 'GetBatch'])
  const submit = () =>
    stop.mutate({ ProjectId: projectId, WorkerId, Reason: reason.trim() }, { onSuccess: () => setAsks(false) })
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={t`Give ${Pseudonym} no more of it`}
        onClick={() => setAsks(true)}
      >
        <Trans>Give no more</Trans>
      </Button>
      <Confirm
        opened={asks}
        onClose={() => setAsks(false)}
        title={t`No more work of this project?`}
        verb={t`Give no more work`}
        onConfirm={() => reason.trim() && submit()}
        isPending={stop.isPending}
        error={stop.error}
      >
        <Trans>What was done stays and is paid. You can allow it again.</Trans>
        <Textarea
          label={t`Reason`}
          description={t`The Worker reads it.`}
          mt="sm"
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </Confirm>
    </>
  )
}

/** The value as a mark, what is likely as a band around it. */
function Accuracy({ worker }: { worker: ProjectWorker }) {
  const { GoldRight, GoldWrong, Accuracy: mean, AccuracyFrom: from, AccuracyTo: to } = worker
  if (GoldRight + GoldWrong === 0)
    return (
      <span className="quiet">
        <Trans>no known answers yet</Trans>
      </span>
    )
  return (
    <span className={styles.accuracy}>
      <span className={styles.band} aria-hidden>
        <span className={styles.range} style={{ left: `${from * 100}%`, right: `${(1 - to) * 100}%` }} />
        <span className={styles.mark} style={{ left: `${mean * 100}%` }} />
      </span>
      {percent(mean)} <span className="quiet">{t`${percent(from)} to ${percent(to)}`}</span>
    </span>
  )
}

function Stopped({ worker, at, projectId }: { worker: ProjectWorker; at: Date; projectId: string }) {
  const allow = useAction('AllowWorker', ['ListProjectWorkers', 'GetBatch'])
  return (
    <span className={styles.stopped}>
      <span title={worker.StopReason}>
        <Trans>
          stopped <Moment at={at} />
        </Trans>
      </span>
      <May call="AllowWorker">
        <Button
          variant="default"
          size="compact-sm"
          loading={allow.isPending}
          aria-label={t`Allow ${worker.Pseudonym} again`}
          onClick={() => allow.mutate({ ProjectId: projectId, WorkerId: worker.WorkerId })}
        >
          <Trans>Allow again</Trans>
        </Button>
      </May>
      {allow.error && <Problem error={allow.error} />}
    </span>
  )
}
