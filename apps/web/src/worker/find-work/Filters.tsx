import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconAdjustmentsHorizontal, IconSearch } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Dialog } from '../../shared/dialog/Dialog.tsx'
import { FilterFields } from './FilterFields.tsx'
import styles from './FindWork.module.css'
import { type FindWorkSearch, findWorkSearch } from './search.ts'
import { TypedFilter } from './TypedFilter.tsx'

const route = getRouteApi('/worker/shell/')

/** What the list is narrowed to. It lives in the address, so that it can be kept as a bookmark. */
export function Filters() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const change = (part: Partial<FindWorkSearch>) =>
    void navigate({ to: '.', search: findWorkSearch({ ...search, ...part }), replace: true })
  return (
    <search className={styles.filters}>
      <TypedFilter
        label={t`Search`}
        placeholder={t`Title, keyword or Requester`}
        type="search"
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        className={styles.search}
        shown={search.q ?? ''}
        onSettled={(q) => change({ q })}
      />
      {isPhone ? <Sheet search={search} change={change} /> : <FilterFields search={search} change={change} />}
    </search>
  )
}

interface Props {
  readonly search: FindWorkSearch
  readonly change: (part: Partial<FindWorkSearch>) => void
}

/** On a phone the filters lie under one button. */
function Sheet({ search, change }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { q: _, ...narrowed } = search
  const chosen = Object.keys(narrowed).length
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconAdjustmentsHorizontal size={18} stroke={1.75} />}
        onClick={() => setOpen(true)}
      >
        {chosen > 0 ? t`Filters (${chosen})` : t`Filters`}
      </Button>
      <Dialog opened={isOpen} onClose={() => setOpen(false)} title={t`Filters`}>
        <div className={styles.sheetBody}>
          <FilterFields search={search} change={change} />
          <Button onClick={() => setOpen(false)}>
            <Trans>Show the work</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  )
}
