import type { MessageDescriptor } from '@lingui/core'
import { msg, plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { say } from '../../shared/i18n/i18n.ts'
import tables from '../../shared/table/table.module.css'
import type { FileChange } from './worker-file.ts'

const mostShown = 200

const deeds: Readonly<Record<string, MessageDescriptor>> = {
  CreateWorkerBlock: msg`Block`,
  DeleteWorkerBlock: msg`Unblock`,
  AssociateQualificationWithWorker: msg`Grant`,
  DisassociateQualificationFromWorker: msg`Revoke`,
}

const outcomes: Readonly<Record<FileChange['Outcome'], MessageDescriptor>> = {
  Planned: msg`would be done`,
  Done: msg`done`,
  Refused: msg`refused`,
}

/** What a file asks for, and what came of it. */
export function FileChanges({ changes }: { changes: readonly FileChange[] }) {
  if (changes.length === 0)
    return (
      <p role="status">
        <Trans>The file asks for no change: its UPDATE columns are empty.</Trans>
      </p>
    )
  const refused = changes.filter(({ Outcome }) => Outcome === 'Refused').length
  // What was refused is what the reader looks for.
  const shown = [...changes].sort((a, b) => Number(b.Outcome === 'Refused') - Number(a.Outcome === 'Refused'))
  return (
    <div role="status">
      <p>
        {plural(changes.length, { one: '# change', other: '# changes' })}
        {refused > 0 && t`, ${plural(refused, { one: '# refused', other: '# refused' })}`}
        {changes.length > mostShown && t`; the first ${mostShown} are shown`}
      </p>
      <div className={tables.scroll}>
        <table className={tables.table}>
          <tbody>
            {shown.slice(0, mostShown).map((change) => (
              <tr key={`${change.WorkerId} ${change.Column}`}>
                <td className="mono">{change.WorkerId}</td>
                <td>
                  {say(deeds[change.Operation] ?? msg`Change`)} <span className="quiet">{change.Column}</span>
                </td>
                <td dir="auto">
                  {say(outcomes[change.Outcome])}
                  {change.Message && `: ${change.Message}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}
