import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import tables from '../../shared/table.module.css'
import { Waiting } from '../../shared/Waiting.tsx'

/** Who posts work here, with their balances. */
export function Requesters() {
  const pages = usePages('ListRequesters', { MaxResults: 50 })
  const requesters = pages.data?.pages.flatMap((page) => page.Requesters) ?? []
  return (
    <>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={4} height={28} />}
      {pages.data && requesters.length === 0 && (
        <Empty title="No Requesters yet">Whoever signs up and chooses “I post work” is listed here.</Empty>
      )}
      {requesters.length > 0 && (
        <div className={tables.scroll}>
          <table className={tables.table}>
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">RequesterId</th>
                <th scope="col">Since</th>
                <th scope="col" className="end">
                  Available
                </th>
                <th scope="col" className="end">
                  On hold
                </th>
              </tr>
            </thead>
            <tbody>
              {requesters.map((requester) => (
                <tr key={requester.RequesterId}>
                  <td dir="auto">{requester.Name}</td>
                  <td>
                    <Id of={requester.RequesterId} what="RequesterId" />
                  </td>
                  <td>
                    <Moment at={requester.CreationTime} />
                  </td>
                  <td className="end">
                    <Money amount={requester.AvailableBalance} unit={requester.Unit} />
                  </td>
                  <td className="end">
                    <Money amount={requester.OnHoldBalance} unit={requester.Unit} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More pages={pages} what="Requesters" />
    </>
  )
}
