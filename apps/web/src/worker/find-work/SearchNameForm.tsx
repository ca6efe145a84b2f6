import type { SavedSearch } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './SavedSearches.module.css'

/** Under which name the filters that are set are kept. */
export function SearchNameForm({ filters, onClose }: { filters: SavedSearch['Filters']; onClose: () => void }) {
  const save = useAction('CreateSavedSearch', ['ListSavedSearches'])
  const form = useForm({
    initialValues: { name: filters.SearchTerm?.slice(0, 60) ?? '' },
    validate: { name: (value) => (value.trim() === '' ? t`Give it a name` : null) },
  })
  return (
    <form
      className={styles.form}
      onSubmit={form.onSubmit(({ name }) =>
        save.mutate({ Name: name.trim(), Filters: filters }, { onSuccess: onClose }),
      )}
    >
      <TextInput label={t`Name of the search`} maxLength={60} data-autofocus {...form.getInputProps('name')} />
      {save.error && <Problem error={save.error} />}
      <Button type="submit" loading={save.isPending}>
        <Trans>Save the search</Trans>
      </Button>
    </form>
  )
}
