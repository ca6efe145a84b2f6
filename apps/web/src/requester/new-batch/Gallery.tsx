import type { Template } from '@kempelen/protocol'
import type { MessageDescriptor } from '@lingui/core'
import { msg, t } from '@lingui/core/macro'
import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call, type Output, operationQuery } from '../../shared/api.ts'
import { say } from '../../shared/i18n/i18n.ts'
import { Problem } from '../../shared/Problem.tsx'

const categories: [Template['Category'], MessageDescriptor][] = [
  ['text', msg`Texts`],
  ['image', msg`Pictures`],
  ['audio', msg`Sounds`],
  ['video', msg`Films`],
  ['model', msg`Answers of models`],
  ['survey', msg`Surveys`],
]

/** Takes a ready page of the gallery. */
export function Gallery({ onTaken }: { onTaken: (taken: Output<'GetTemplate'>) => void }) {
  const gallery = useQuery({ ...operationQuery('ListTemplates', {}), staleTime: Number.POSITIVE_INFINITY })
  const [chosen, setChosen] = useState('')
  const [error, setError] = useState<Error>()
  const templates = gallery.data?.Templates ?? []
  const take = (name: string) => {
    setChosen(name)
    setError(undefined)
    if (name !== '') call('GetTemplate', { Name: name }).then(onTaken, setError)
  }
  const failed = gallery.error ?? error
  return (
    <>
      <NativeSelect
        label={t`Begin with a page of the gallery`}
        description={templates.find(({ Name }) => Name === chosen)?.Description}
        value={chosen}
        onChange={(event) => take(event.currentTarget.value)}
        data={[
          { value: '', label: t`My own HTML` },
          ...categories.map(([category, word]) => ({
            group: say(word),
            items: templates
              .filter(({ Category }) => Category === category)
              .map(({ Name, Title }) => ({ value: Name, label: Title })),
          })),
        ]}
      />
      {failed && <Problem error={failed} />}
    </>
  )
}
