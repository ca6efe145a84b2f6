import type { WorkerRow } from '@kempelen/protocol'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { count } from '../../shared/format.ts'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import tables from '../../shared/table.module.css'
import { Waiting } from '../../shared/Waiting.tsx'
import { AppealReviewer } from './AppealReviewer.tsx'
import styles from './Workers.module.css'

const counts = ['Held', 'Submitted', 'Approved', 'Rejected'] as const

/** Who works here, with their record. */
export function Workers() {
  const pages = usePages('ListWorkers', { MaxResults: 50 })
  const workers = pages.data?.pages.flatMap((page) => page.Workers) ?? []
  return (
    <>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={4} height={28} />}
      {pages.data && workers.length === 0 && (
        <Empty title="No Workers yet">Whoever signs up and chooses “I want to work” is listed here.</Empty>
      )}
      {workers.length > 0 && (
        <div className={tables.scroll}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">WorkerId</th>
                <th scope="col">Kind</th>
                <th scope="col">Country</th>
                <th scope="col">Since</th>
                {counts.map((name) => (
                  <th key={name} scope="col" className="end">
                    {name}
                  </th>
                ))}
                <th scope="col" className="end">
                  Balance
                </th>
                <th scope="col">Appeals</th>
              </tr>
            </thead>
            <tbody>
              {workers.map((worker) => (
                <Row key={worker.WorkerId} worker={worker} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More pages={pages} what="Workers" />
    </>
  )
}

function Row({ worker }: { worker: WorkerRow }) {
  return (
    <tr>
      <td>
        <Id of={worker.WorkerId} what="WorkerId" />
      </td>
      <td className={worker.Kind === 'Model' ? styles.model : undefined}>{worker.Kind}</td>
      <td>{worker.Country ?? <span className="quiet">–</span>}</td>
      <td>
        <Moment at={worker.CreationTime} />
      </td>
      {counts.map((name) => (
        <td key={name} className="end">
          {count(worker[name])}
        </td>
      ))}
      <td className="end">
        <Money amount={worker.AvailableBalance} unit={worker.Unit} />
      </td>
      <td>
        <AppealReviewer worker={worker} />
      </td>
    </tr>
  )
}
