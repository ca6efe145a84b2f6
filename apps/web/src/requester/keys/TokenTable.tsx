import type { Token } from '@kempelen/protocol'
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

/** The tokens that work, when each was last used, and the way to end one. */
export function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  const [ending, setEnding] = useState<Token>()
  const close = () => setEnding(undefined)
  const revoke = ({ TokenId }: Token) => {
    close()
    callLater(
      'RevokeToken',
      { TokenId },
      {
        about: TokenId,
        says: (number) => plural(number, { one: 'Revoking a token', other: 'Revoking # tokens' }),
        done: t`The token is revoked.`,
        touches: ['ListTokens', 'ListActivity'],
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
                <Trans>Name</Trans>
              </th>
              <th scope="col">
                <Trans>Role</Trans>
              </th>
              <th scope="col" className={styles.aside}>
                <Trans>Made by</Trans>
              </th>
              <th scope="col">
                <Trans>Last used</Trans>
              </th>
              <th scope="col" className={styles.aside}>
                <Trans>Ends</Trans>
              </th>
              <th scope="col">
                <span className="unseen">
                  <Trans>Revoke</Trans>
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <tr key={token.TokenId}>
                <td dir="auto">{token.Name ?? token.TokenId}</td>
                <td>{say(roleWords[token.Role].name)}</td>
                <td className={styles.aside}>{token.MadeBy?.Name ?? '–'}</td>
                <td>{token.LastUseTime ? <Moment at={token.LastUseTime} /> : <Trans>never</Trans>}</td>
                <td className={styles.aside}>
                  {token.Expiration ? <Moment at={token.Expiration} /> : <Trans>never</Trans>}
                </td>
                <td className="end">
                  <May call="RevokeToken">
                    <Button
                      variant="subtle"
                      color="bad"
                      size="compact-sm"
                      onClick={() => setEnding(token)}
                      aria-label={t`Revoke the token ${token.Name ?? token.TokenId}`}
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
        title={t`Revoke this token?`}
        verb={t`Revoke this token`}
        onConfirm={() => ending && revoke(ending)}
      >
        <Trans>Programs that use it are refused within seconds. It cannot be brought back.</Trans>
      </Confirm>
    </>
  )
}
