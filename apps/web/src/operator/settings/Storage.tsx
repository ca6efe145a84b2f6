import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { Figure, Figures } from '../../shared/Figure.tsx'
import { count } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import tables from '../../shared/table/table.module.css'
import { Waiting } from '../../shared/Waiting.tsx'

/** What the database takes, by table, and the disk below it. */
export function Storage() {
  const storage = useQuery(operationQuery('GetMarketStorage', {}))
  return (
    <>
      {storage.error && <Problem error={storage.error} retry={() => void storage.refetch()} />}
      {storage.isPending && <Waiting rows={4} height={28} />}
      {storage.data && (
        <>
          <Figures>
            <Figure name={t`Database`} from={t`task files and uploads are tables of it`}>
              {inBytes(storage.data.DatabaseBytes)}
            </Figure>
            {storage.data.DiskFreeBytes !== undefined && storage.data.DiskBytes !== undefined && (
              <Figure name={t`Free on the disk`} from={t`of ${inBytes(storage.data.DiskBytes)}`}>
                {inBytes(storage.data.DiskFreeBytes)}
              </Figure>
            )}
          </Figures>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <section className={tables.scroll} tabIndex={0} aria-label={t`Storage`}>
            <table className={tables.table}>
              <thead>
                <tr>
                  <th scope="col">
                    <Trans>Table</Trans>
                  </th>
                  <th scope="col" className="end">
                    <Trans>Rows, about</Trans>
                  </th>
                  <th scope="col" className="end">
                    <Trans>Size with indexes</Trans>
                  </th>
                </tr>
              </thead>
              <tbody>
                {storage.data.Tables.map((table) => (
                  <tr key={table.Name}>
                    <td className="mono">{table.Name}</td>
                    <td className="end">{count(table.Rows)}</td>
                    <td className="end">{inBytes(table.Bytes)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </>
      )}
    </>
  )
}

function inBytes(bytes: number): string {
  const [size, unit] = bytes < 1e9 ? [1e6, 'MB'] : [1e9, 'GB']
  return `${count(Math.round((10 * bytes) / size) / 10)} ${unit}`
}
