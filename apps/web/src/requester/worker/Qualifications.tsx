import type { HeldQualification } from '@kempelen/protocol'
import { Trans } from '@lingui/react/macro'
import { Moment } from '../../shared/Moment.tsx'
import tables from '../../shared/table/table.module.css'
import styles from './Worker.module.css'

/** What the Worker has of this Requester's qualification types. */
export function Qualifications({ held }: { held: readonly HeldQualification[] }) {
  if (held.length === 0) return null
  return (
    <section aria-labelledby="held" className={styles.part}>
      <h2 id="held">
        <Trans>Qualifications</Trans>
      </h2>
      <div className={tables.scroll}>
        <table className={tables.table}>
          <tbody>
            {held.map((one) => (
              <tr key={one.QualificationTypeId}>
                <td dir="auto">{one.Name}</td>
                <td className="end">{one.Value}</td>
                <td>
                  <Moment at={one.GrantTime} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
