import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { operationQuery } from '../../shared/api.ts'
import type { NamedType } from './form.ts'
import styles from './NewBatch.module.css'
import { offeredTypes, typesOfRequesters } from './types-found.ts'

interface Props {
  readonly label: string
  readonly description?: string
  readonly isOwn?: boolean
  readonly error?: string | undefined
  readonly onFound: (type: NamedType) => void
}

/** Finds a QualificationType by its name. */
export function FindType({ label, description, isOwn = false, error, onFound }: Props) {
  const [text, setText] = useState('')
  const [isOpen, setIsOpen] = useState(false)
  const [query] = useDebouncedValue(text.trim(), 250)
  const found = useQuery({
    ...operationQuery('ListQualificationTypes', {
      ...{ MustBeRequestable: false, MaxResults: 10 },
      ...(isOwn && { MustBeOwnedByCaller: true }),
      ...(query && { Query: query }),
    }),
    enabled: isOpen,
  })
  const types = [...(isOwn ? [] : offeredTypes(query)), ...typesOfRequesters(found.data?.QualificationTypes ?? [])]
  return (
    <div className={styles.find}>
      <TextInput
        {...{ label, description, error }}
        value={text}
        placeholder={t`Search by name`}
        onFocus={() => setIsOpen(true)}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {isOpen && (
        <ul className={styles.foundTypes} aria-label={t`Qualification types found`}>
          {types.map(({ id, name, description }) => (
            <li key={id}>
              <Button
                variant="default"
                size="compact-sm"
                title={description}
                onClick={() => {
                  onFound({ id, name })
                  setText('')
                  setIsOpen(false)
                }}
              >
                {name}
              </Button>
            </li>
          ))}
          {found.data && types.length === 0 && (
            <li className="quiet small">
              <Trans>None has this name.</Trans>
            </li>
          )}
        </ul>
      )}
    </div>
  )
}
