import type { AccessKey } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { say } from '../../shared/i18n/i18n.ts'
import { EndButton } from '../../shared/later/EndButton.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { roleWords } from '../../shared/member-roles.ts'
import { type Column, Table } from '../../shared/table/Table.tsx'

/** The keys, when each was last used, and the way to end one. */
export function KeyTable({ keys }: { keys: readonly AccessKey[] }) {
  return <Table rows={keys} keyOf={({ AccessKeyId }) => AccessKeyId} columns={columns()} />
}

const columns = (): Column<AccessKey>[] => [
  { name: t`Access key id`, cell: ({ AccessKeyId }) => <code>{AccessKeyId}</code> },
  { name: t`Role`, cell: ({ Role }) => say(roleWords[Role].name) },
  { name: t`Made by`, isAside: true, cell: ({ MadeBy }) => MadeBy?.Name ?? '–' },
  { name: t`Made`, isAside: true, cell: ({ CreationTime }) => <Moment at={CreationTime} /> },
  {
    name: t`Last used`,
    cell: ({ LastUseTime }) =>
      LastUseTime ? (
        <Moment at={LastUseTime} />
      ) : (
        <span className="quiet">
          <Trans>never</Trans>
        </span>
      ),
  },
  { name: t`Revoke`, isUnseen: true, isAtEnd: true, cell: (key) => <Revoke of={key} /> },
]

function Revoke({ of: key }: { of: AccessKey }) {
  const { AccessKeyId } = key
  return (
    <EndButton
      call="RevokeAccessKey"
      input={{ AccessKeyId }}
      later={{
        about: AccessKeyId,
        says: (number) => plural(number, { one: 'Revoking a key', other: 'Revoking # keys' }),
        done: t`The key is revoked.`,
        touches: ['ListAccessKeys'],
      }}
      word={t`Revoke`}
      label={t`Revoke the key ${key.AccessKeyId}`}
      question={t`Revoke this key?`}
      verb={t`Revoke this key`}
    >
      <Trans>
        Programs that sign with <code>{key.AccessKeyId}</code> are refused within seconds. It cannot be brought back; a
        new key can be made at any time.
      </Trans>
    </EndButton>
  )
}
