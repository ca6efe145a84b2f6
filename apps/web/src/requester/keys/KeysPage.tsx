import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type Output, operationQuery, useAction } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { KeyTable } from './KeyTable.tsx'
import { NewKey } from './NewKey.tsx'
import { RejectionGate } from './RejectionGate.tsx'
import { Samples } from './Samples.tsx'

/** The keys that programs sign their requests with, and samples to begin from. */
export function KeysPage() {
  const keys = useQuery(operationQuery('ListAccessKeys', {}))
  const create = useAction('CreateAccessKey', ['ListAccessKeys'])
  const [made, setMade] = useState<Output<'CreateAccessKey'>>()
  const newest = keys.data?.AccessKeys.at(0)?.AccessKeyId
  return (
    <Page
      title="API keys"
      lead="Programs written for MTurk run here: give them this address and a key."
      aside={
        <Button
          leftSection={<IconPlus size={18} stroke={1.75} />}
          loading={create.isPending}
          onClick={() => create.mutate({}, { onSuccess: setMade })}
        >
          Make an API key
        </Button>
      }
    >
      {create.error && <Problem error={create.error} />}
      {made && <NewKey pair={made} />}
      {keys.error && <Problem error={keys.error} retry={() => void keys.refetch()} />}
      {keys.isPending && <Waiting rows={2} />}
      {keys.data?.AccessKeys.length === 0 && (
        <Empty title="No API keys yet">
          A key is a pair: an id that may be seen and a secret that signs each request. Make one with the button above.
        </Empty>
      )}
      {keys.data && keys.data.AccessKeys.length > 0 && <KeyTable keys={keys.data.AccessKeys} />}
      <RejectionGate />
      <Samples accessKeyId={made?.AccessKeyId ?? newest} secret={made?.SecretAccessKey} />
    </Page>
  )
}
