import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type Output, operationQuery } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { type Column, Table } from '../../shared/table/Table.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from '../Operator.module.css'

/** Fees, floors and all other settings as the server has read them, and what runs. */
export function SettingsTable() {
  const read = useQuery(operationQuery('GetMarketSettings', {}))
  const versions = read.data?.Versions
  return (
    <>
      {read.error && <Problem error={read.error} retry={() => void read.refetch()} />}
      {read.isPending && <Waiting rows={6} height={28} />}
      {versions && (
        <section className={styles.part} aria-labelledby="versions">
          <h2 id="versions">
            <Trans>Versions</Trans>
          </h2>
          <dl className={styles.facts}>
            {Object.entries(versions).map(([name, version]) => (
              <div key={name} style={{ display: 'contents' }}>
                <dt>{name}</dt>
                <dd>{version}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {read.data && (
        <section className={styles.part} aria-labelledby="table">
          <h2 id="table">
            <Trans>Settings</Trans>
          </h2>
          <p className="quiet">
            <Trans>
              They are read when the server starts, from the environment variables named here, so that several servers
              agree and no page can change what a HIT costs. Change one there and start the server again.
            </Trans>
          </p>
          <Table rows={read.data.Settings} keyOf={({ Name }) => Name} columns={columns()} region={t`Settings`} />
        </section>
      )}
    </>
  )
}

type Setting = Output<'GetMarketSettings'>['Settings'][number]

const columns = (): Column<Setting>[] => [
  { name: t`Variable`, className: 'mono', cell: ({ Environment }) => Environment },
  { name: t`Value`, className: 'mono', cell: shownValue },
  { name: t`What it does`, isWritten: true, cell: ({ Sentence }) => Sentence },
]

function shownValue({ IsSecret, Value }: Setting): string {
  if (!Value) return t`not set`
  return IsSecret ? t`set, not shown` : Value
}
