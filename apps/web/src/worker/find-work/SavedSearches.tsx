import type { SavedSearch } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconBookmark, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { lazy, useState } from 'react'
import { operationQuery, useAction } from '../../shared/api.ts'
import { Dialog } from '../../shared/dialog/Dialog.tsx'
import { notify } from '../../shared/notify.ts'
import styles from './SavedSearches.module.css'
import { filtersOf, searchOf } from './search.ts'

const SearchNameForm = lazy(() =>
  import('./SearchNameForm.tsx').then(({ SearchNameForm }) => ({ default: SearchNameForm })),
)

const route = getRouteApi('/worker/shell/')

/** Filters that were kept under a name, each one click away; and the way to keep those that are set. */
export function SavedSearches() {
  const search = route.useSearch()
  const [names, setNames] = useState(false)
  const saved = useQuery(operationQuery('ListSavedSearches', {}))
  const searches = saved.data?.SavedSearches ?? []
  const isFiltered = Object.keys(search).length > 0
  if (searches.length === 0 && !isFiltered) return null
  return (
    <div className={styles.chips}>
      <ul aria-label={t`Saved searches`} className={styles.chips}>
        {searches.map((one) => (
          <Chip key={one.SavedSearchId} search={one} />
        ))}
      </ul>
      {isFiltered && (
        <Button
          variant="subtle"
          color="quiet"
          size="xs"
          leftSection={<IconBookmark size={18} stroke={1.75} />}
          onClick={() => setNames(true)}
        >
          <Trans>Save this search</Trans>
        </Button>
      )}
      <Dialog opened={names} onClose={() => setNames(false)} title={t`Save this search`}>
        <SearchNameForm filters={filtersOf(search)} onClose={() => setNames(false)} />
      </Dialog>
    </div>
  )
}

function Chip({ search }: { search: SavedSearch }) {
  const forget = useAction('DeleteSavedSearch', ['ListSavedSearches'])
  const keep = useAction('CreateSavedSearch', ['ListSavedSearches'])
  const { Name, Filters } = search
  const undo = () => keep.mutate({ Name, Filters })
  const onForgotten = () =>
    notify({
      message: (
        <span className={styles.undo}>
          <Trans>“{Name}” is forgotten.</Trans>
          <Button variant="subtle" size="xs" onClick={undo}>
            <Trans>Undo</Trans>
          </Button>
        </span>
      ),
    })
  return (
    <li className={styles.chip}>
      <Link to="/worker" search={searchOf(Filters)} dir="auto">
        {Name}
      </Link>
      <button
        type="button"
        aria-label={t`Forget the search “${Name}”`}
        onClick={() => forget.mutate({ SavedSearchId: search.SavedSearchId }, { onSuccess: onForgotten })}
      >
        <IconX size={14} stroke={1.75} />
      </button>
    </li>
  )
}
