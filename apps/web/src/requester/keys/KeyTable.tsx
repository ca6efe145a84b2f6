import type { AccessKey } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Confirm } from '../../shared/Confirm.tsx'
import { say } from '../../shared/i18n/i18n.ts'
import { callLater } from '../../shared/later/later.tsx'
import { May } from '../../shared/May.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { roleWords } from '../../shared/member-roles.ts'
import { StackedTable } from '../../shared/StackedTable.tsx'
import tables from '../../shared/table.module.css'
import styles from './Keys.module.css'

/** The keys, when each was last used, and the way to end one. */
export function KeyTable({ keys }: { keys: readonly AccessKey[] }) {
  const [ending, setEnding] = useState<AccessKey>()
  const close = () => setEnding(undefined)
  const revoke = ({ AccessKeyId }: AccessKey) => {
    close()
    callLater(
      'RevokeAccessKey',
      { AccessKeyId },
      {
        about: AccessKeyId,
        says: (number) => plural(number, { one: 'Revoking a key', other: 'Revoking # keys' }),
        done: t`The key is revoked.`,
        touches: ['ListAccessKeys'],
      },
    )
  }
  return (
    <>
      <div className={tables.scroll}>
        <StackedTable>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Access key id</Trans>
              </th>
              <th scope="col">
                <Trans>Role</Trans>
              </th>
              <th scope="col" className={styles.aside}>
                <Trans>Made by</Trans>
              </th>
              <th scope="col" className={styles.aside}>
                <Trans>Made</Trans>
              </th>
              <th scope="col">
                <Trans>Last used</Trans>
              </th>
              <th scope="col">
                <span className="unseen">
                  <Trans>Revoke</Trans>
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key.AccessKeyId}>
                <td>
                  <code>{key.AccessKeyId}</code>
                </td>
                <td>{say(roleWords[key.Role].name)}</td>
                <td className={styles.aside}>{key.MadeBy?.Name ?? '–'}</td>
                <td className={styles.aside}>
                  <Moment at={key.CreationTime} />
                </td>
                <td>
                  {key.LastUseTime ? (
                    <Moment at={key.LastUseTime} />
                  ) : (
                    <span className="quiet">
                      <Trans>never</Trans>
                    </span>
                  )}
                </td>
                <td className="end">
                  <May call="RevokeAccessKey">
                    <Button
                      variant="subtle"
                      color="bad"
                      size="compact-sm"
                      onClick={() => setEnding(key)}
                      aria-label={t`Revoke the key ${key.AccessKeyId}`}
                    >
                      <Trans>Revoke</Trans>
                    </Button>
                  </May>
                </td>
              </tr>
            ))}
          </tbody>
        </StackedTable>
      </div>
      <Confirm
        opened={ending !== undefined}
        onClose={close}
        title={t`Revoke this key?`}
        verb={t`Revoke this key`}
        onConfirm={() => ending && revoke(ending)}
      >
        <Trans>
          Programs that sign with <code>{ending?.AccessKeyId}</code> are refused within seconds. It cannot be brought
          back; a new key can be made at any time.
        </Trans>
      </Confirm>
    </>
  )
}
