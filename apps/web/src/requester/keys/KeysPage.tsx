import { type ProgramRole, programRoles } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Output, operationQuery, useAction } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { say } from '../../shared/i18n/i18n.ts'
import { May, useMay } from '../../shared/May.tsx'
import { roleWords } from '../../shared/member-roles.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from './Keys.module.css'
import { KeyTable } from './KeyTable.tsx'
import { NewKey } from './NewKey.tsx'
import { Samples } from './Samples.tsx'
import { Tokens } from './Tokens.tsx'

/** The keys that programs sign their requests with, and samples to begin from. */
export function KeysPage() {
  const mayMake = useMay()('CreateAccessKey')
  const keys = useQuery({ ...operationQuery('ListAccessKeys', {}), enabled: mayMake })
  const create = useAction('CreateAccessKey', ['ListAccessKeys'])
  const [made, setMade] = useState<Output<'CreateAccessKey'>>()
  const [role, setRole] = useState<ProgramRole>('Manager')
  const newest = keys.data?.AccessKeys.at(0)?.AccessKeyId
  return (
    <Page
      title={t`API keys`}
      lead={t`Programs written for MTurk run here: give them this address and a key.`}
      aside={
        <May call="CreateAccessKey">
          <div className={styles.token}>
            <NativeSelect
              aria-label={t`Role of the new key`}
              value={role}
              onChange={({ currentTarget }) => setRole(currentTarget.value as ProgramRole)}
              data={programRoles.map((one) => ({ value: one, label: say(roleWords[one].name) }))}
            />
            <Button
              leftSection={<IconPlus size={18} stroke={1.75} />}
              loading={create.isPending}
              onClick={() => create.mutate({ Role: role }, { onSuccess: setMade })}
            >
              <Trans>Make an API key</Trans>
            </Button>
          </div>
        </May>
      }
    >
      {create.error && <Problem error={create.error} />}
      {made && <NewKey pair={made} />}
      {keys.error && <Problem error={keys.error} retry={() => void keys.refetch()} />}
      {!mayMake && (
        <May call="CreateAccessKey" isTold>
          {null}
        </May>
      )}
      {keys.isLoading && <Waiting rows={2} />}
      {keys.data?.AccessKeys.length === 0 && (
        <Empty title={t`No API keys yet`}>
          <Trans>
            A key is a pair: an id that may be seen and a secret that signs each request. Make one with the button
            above.
          </Trans>
        </Empty>
      )}
      {keys.data && keys.data.AccessKeys.length > 0 && <KeyTable keys={keys.data.AccessKeys} />}
      <May call="CreateToken">
        <Tokens />
      </May>
      <Samples accessKeyId={made?.AccessKeyId ?? newest} secret={made?.SecretAccessKey} />
    </Page>
  )
}
