import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { StackedTable } from '../../shared/StackedTable.tsx'
import tables from '../../shared/table.module.css'
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
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
          <section className={tables.scroll} tabIndex={0} aria-label={t`Settings`}>
            <StackedTable>
              <thead>
                <tr>
                  <th scope="col">
                    <Trans>Variable</Trans>
                  </th>
                  <th scope="col">
                    <Trans>Value</Trans>
                  </th>
                  <th scope="col">
                    <Trans>What it does</Trans>
                  </th>
                </tr>
              </thead>
              <tbody>
                {read.data.Settings.map((setting) => (
                  <tr key={setting.Name}>
                    <td className="mono">{setting.Environment}</td>
                    <td className="mono">
                      {setting.IsSecret
                        ? setting.Value
                          ? t`set, not shown`
                          : t`not set`
                        : setting.Value || t`not set`}
                    </td>
                    <td dir="auto">{setting.Sentence}</td>
                  </tr>
                ))}
              </tbody>
            </StackedTable>
          </section>
        </section>
      )}
    </>
  )
}
