import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import styles from './SignIn.module.css'

/** The identity providers that the operator has set up; nothing where there are none. */
export function SignOnOptions({ from }: { readonly from: string | undefined }) {
  const { data } = useQuery(operationQuery('ListSignOnOptions', {}))
  if (!data || data.Options.length === 0) return null
  return (
    <div className={styles.providers}>
      {data.Options.map(({ ProviderId, Name, Url }) => (
        <Button
          key={ProviderId}
          component="a"
          variant="default"
          // Providers send people back to this very address, whatever other name the reader came by.
          href={from ? `${Url}?${new URLSearchParams({ from })}` : Url}
        >
          {t`Sign in with ${Name}`}
        </Button>
      ))}
    </div>
  )
}
