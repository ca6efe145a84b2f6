import type { Statement } from '@kempelen/protocol'
import type { MessageDescriptor } from '@lingui/core'
import { msg, plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { dayInWords } from '../../shared/format.ts'
import { say } from '../../shared/i18n/i18n.ts'
import { Money } from '../../shared/Money.tsx'
import tables from '../../shared/table/table.module.css'
import styles from './Statement.module.css'

type Kind = Statement['Lines'][number]['Kind']

const kinds: Readonly<Record<Kind, MessageDescriptor>> = {
  Deposit: msg`Deposits`,
  Refund: msg`Refunds`,
  Reward: msg`Rewards`,
  Bonus: msg`Bonuses`,
  TopUp: msg`Top-ups`,
  Fee: msg`Fees`,
  Other: msg`Other payments`,
}

const order = Object.keys(kinds)
const comesIn: ReadonlySet<Kind> = new Set(['Deposit', 'Refund'])

/** From the opening balance, line by line, to the closing one. */
export function StatementTable({ statement }: { statement: Statement }) {
  const { Unit, TimeZone } = statement
  // The month ends before the next one begins.
  const lastMoment = new Date(statement.To.getTime() - 1)
  const lines = [...statement.Lines].sort((a, b) => order.indexOf(a.Kind) - order.indexOf(b.Kind))
  return (
    <>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${styles.table}`}>
          <tbody>
            <tr>
              <th scope="row">
                <Trans>Opening balance</Trans>
              </th>
              <td />
              <td className="end">
                <Money amount={statement.OpeningBalance} unit={Unit} />
              </td>
            </tr>
            {lines.map(({ Kind, Transfers, Amount }) => (
              <tr key={Kind}>
                <td>{say(kinds[Kind])}</td>
                <td className="quiet">{plural(Transfers, { one: '# movement', other: '# movements' })}</td>
                <td className="end">
                  {comesIn.has(Kind) ? '+ ' : '− '}
                  <Money amount={Amount} unit={Unit} />
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{statement.IsRunning ? <Trans>Balance now</Trans> : <Trans>Closing balance</Trans>}</th>
              <td />
              <td className="end">
                <strong>
                  <Money amount={statement.ClosingBalance} unit={Unit} />
                </strong>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <p className="quiet">
        <Trans>
          From {dayInWords(statement.From, TimeZone)} to {dayInWords(lastMoment, TimeZone)} ({TimeZone}). The balance is
          everything that is yours: what can be spent, what is held for HITs, what is contested and what batches have in
          reserve.
        </Trans>
      </p>
    </>
  )
}
