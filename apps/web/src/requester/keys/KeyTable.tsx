import type { AccessKey } from '@kempelen/protocol'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { Moment } from '../../shared/Moment.tsx'
import tables from '../../shared/table.module.css'

/** The keys, when each was last used, and the way to end one. */
export function KeyTable({ keys }: { keys: readonly AccessKey[] }) {
  const [ending, setEnding] = useState<AccessKey>()
  const revoke = useAction('RevokeAccessKey', ['ListAccessKeys'])
  const close = () => {
    setEnding(undefined)
    revoke.reset()
  }
  return (
    <>
      <div className={tables.scroll}>
        <table className={tables.table}>
          <thead>
            <tr>
              <th scope="col">Access key id</th>
              <th scope="col">Made</th>
              <th scope="col">Last used</th>
              <th scope="col">
                <span className="unseen">Revoke</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {keys.map((key) => (
              <tr key={key.AccessKeyId}>
                <td>
                  <code>{key.AccessKeyId}</code>
                </td>
                <td>
                  <Moment at={key.CreationTime} />
                </td>
                <td>{key.LastUseTime ? <Moment at={key.LastUseTime} /> : <span className="quiet">never</span>}</td>
                <td className="end">
                  <Button
                    variant="subtle"
                    color="bad"
                    size="compact-sm"
                    onClick={() => setEnding(key)}
                    aria-label={`Revoke the key ${key.AccessKeyId}`}
                  >
                    Revoke
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Confirm
        opened={ending !== undefined}
        onClose={close}
        title="Revoke this key?"
        verb="Revoke this key"
        onConfirm={() => ending && revoke.mutate({ AccessKeyId: ending.AccessKeyId }, { onSuccess: close })}
        isPending={revoke.isPending}
        error={revoke.error}
      >
        Programs that sign with <code>{ending?.AccessKeyId}</code> are refused within seconds. It cannot be brought
        back; a new key can be made at any time.
      </Confirm>
    </>
  )
}
