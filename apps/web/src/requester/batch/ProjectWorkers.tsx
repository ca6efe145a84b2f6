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
import { StackedTable } from '../../shared/StackedTable.tsx'
import tables from '../../shared/table.module.css'
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
        <div className={tables.scroll}>
          <StackedTable aria-label={t`Workers`}>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Name here</Trans>
                </th>
                <th scope="col">WorkerId</th>
                <th scope="col" className="end">
                  <Trans>Answers</Trans>
                </th>
                <th scope="col" className="end">
                  <Trans>Known, right</Trans>
                </th>
                <th scope="col" className="end">
                  <Trans>Known, wrong</Trans>
                </th>
                <th scope="col">
                  <Trans>Right, with its 95 % interval</Trans>
                </th>
                <th scope="col">
                  <Trans>Work</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {workers.map((worker) => (
                <Row key={worker.WorkerId} worker={worker} projectId={projectId} />
              ))}
            </tbody>
          </StackedTable>
        </div>
      )}
      <More pages={pages} verb={t`Show more Workers`} />
    </>
  )
}

function Row({ worker, projectId }: { worker: ProjectWorker; projectId: string }) {
  return (
    <tr>
      <td>{worker.Pseudonym}</td>
      <td>
        <Id of={worker.WorkerId} what="WorkerId" />
      </td>
      <td className="end">{count(worker.Answers)}</td>
      <td className="end">{count(worker.GoldRight)}</td>
      <td className="end">{count(worker.GoldWrong)}</td>
      <td>
        {worker.GoldRight + worker.GoldWrong === 0 ? (
          <span className="quiet">
            <Trans>no known answers yet</Trans>
          </span>
        ) : (
          <Accuracy worker={worker} />
        )}
      </td>
      <td>
        {worker.StopTime ? (
          <Stopped worker={worker} at={worker.StopTime} projectId={projectId} />
        ) : (
          <May call="StopWorker">
            <Stop worker={worker} projectId={projectId} />
          </May>
        )}
      </td>
    </tr>
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
function Accuracy({ worker: { Accuracy: mean, AccuracyFrom: from, AccuracyTo: to } }: { worker: ProjectWorker }) {
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
