import type { AccountRoles } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../api.ts'
import { actNow } from '../later/waiting.ts'
import { chooseRequester } from '../requester.ts'
import styles from './Header.module.css'

/** For which Requester the person acts, where there are several. */
export function RequesterSwitch({ account }: { account: AccountRoles }) {
  const { data } = useQuery({ ...operationQuery('ListMyRequesters', {}), staleTime: 60_000 })
  const requesters = data?.Requesters ?? []
  if (requesters.length < 2) return null
  return (
    <NativeSelect
      size="xs"
      className={styles.requesters}
      aria-label={t`Act for`}
      value={account.RequesterId}
      onChange={async ({ currentTarget: { value } }) => {
        await actNow()
        chooseRequester(value)
        // Everything on the page is of the other Requester.
        location.assign('/requester')
      }}
      data={requesters.map(({ RequesterId, Name }) => ({ value: RequesterId, label: Name }))}
    />
  )
}
