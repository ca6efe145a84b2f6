import type { ProjectWorker } from '@kempelen/protocol'
import { Button } from '@mantine/core'
import { useAction, usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { count } from '../../shared/format.ts'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
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
        <Empty title="Nobody has answered yet">
          Who takes a task of this project is listed here, with how often known answers prove them right.
        </Empty>
      )}
      {workers.length > 0 && (
        <div className={tables.scroll}>
          <table className={tables.table} aria-label="Workers">
            <thead>
              <tr>
                <th scope="col">Name here</th>
                <th scope="col">WorkerId</th>
                <th scope="col" className="end">
                  Answers
                </th>
                <th scope="col" className="end">
                  Known, right
                </th>
                <th scope="col" className="end">
                  Known, wrong
                </th>
                <th scope="col">Right, with its 95 % interval</th>
                <th scope="col">Work</th>
              </tr>
            </thead>
            <tbody>
              {workers.map((worker) => (
                <Row key={worker.WorkerId} worker={worker} projectId={projectId} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More pages={pages} what="Workers" />
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
          <span className="quiet">no known answers yet</span>
        ) : (
          <Accuracy worker={worker} />
        )}
      </td>
      <td>
        {worker.StopTime ? (
          <Stopped worker={worker} at={worker.StopTime} projectId={projectId} />
        ) : (
          <span className="quiet">given</span>
        )}
      </td>
    </tr>
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
      {percent(mean)} <span className="quiet">{`${percent(from)} to ${percent(to)}`}</span>
    </span>
  )
}

function Stopped({ worker, at, projectId }: { worker: ProjectWorker; at: Date; projectId: string }) {
  const allow = useAction('AllowWorker', ['ListProjectWorkers', 'GetBatch'])
  return (
    <span className={styles.stopped}>
      <span title={worker.StopReason}>
        stopped <Moment at={at} />
      </span>
      <Button
        variant="default"
        size="compact-sm"
        loading={allow.isPending}
        aria-label={`Allow ${worker.Pseudonym} again`}
        onClick={() => allow.mutate({ ProjectId: projectId, WorkerId: worker.WorkerId })}
      >
        Allow again
      </Button>
      {allow.error && <Problem error={allow.error} />}
    </span>
  )
}
