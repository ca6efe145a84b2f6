import type { Token } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { say } from '../../shared/i18n/i18n.ts'
import { EndButton } from '../../shared/later/EndButton.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { roleWords } from '../../shared/member-roles.ts'
import { type Column, Table } from '../../shared/table/Table.tsx'

/** The tokens that work, when each was last used, and the way to end one. */
export function TokenTable({ tokens }: { tokens: readonly Token[] }) {
  return <Table rows={tokens} keyOf={({ TokenId }) => TokenId} columns={columns()} />
}

const nameOf = ({ Name, TokenId }: Token) => Name ?? TokenId

const columns = (): Column<Token>[] => [
  { name: t`Name`, isWritten: true, cell: nameOf },
  { name: t`Role`, cell: ({ Role }) => say(roleWords[Role].name) },
  { name: t`Made by`, isAside: true, cell: ({ MadeBy }) => MadeBy?.Name ?? '–' },
  { name: t`Last used`, cell: ({ LastUseTime }) => (LastUseTime ? <Moment at={LastUseTime} /> : t`never`) },
  {
    ...{ name: t`Ends`, isAside: true },
    cell: ({ Expiration }) => (Expiration ? <Moment at={Expiration} /> : t`never`),
  },
  { name: t`Revoke`, isUnseen: true, isAtEnd: true, cell: (token) => <Revoke token={token} /> },
]

function Revoke({ token }: { token: Token }) {
  const { TokenId } = token
  return (
    <EndButton
      call="RevokeToken"
      input={{ TokenId }}
      later={{
        about: TokenId,
        says: (number) => plural(number, { one: 'Revoking a token', other: 'Revoking # tokens' }),
        done: t`The token is revoked.`,
        touches: ['ListTokens', 'ListActivity'],
      }}
      word={t`Revoke`}
      label={t`Revoke the token ${nameOf(token)}`}
      question={t`Revoke this token?`}
      verb={t`Revoke this token`}
    >
      <Trans>Programs that use it are refused within seconds. It cannot be brought back.</Trans>
    </EndButton>
  )
}
