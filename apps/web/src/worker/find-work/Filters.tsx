import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { getRouteApi } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import styles from './FindWork.module.css'
import { type FindWorkSearch, findWorkSearch } from './search.ts'

const route = getRouteApi('/worker/shell/')

const sortNames = [
  { value: 'Newest', label: 'Newest first' },
  { value: 'Reward', label: 'Highest reward first' },
  { value: 'HITCount', label: 'Most HITs first' },
  { value: 'Title', label: 'By title' },
]

/** What the list is narrowed to. It lives in the address, so that it can be kept as a bookmark. */
export function Filters() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (part: Partial<FindWorkSearch>) =>
    void navigate({ to: '.', search: findWorkSearch({ ...search, ...part }), replace: true })
  return (
    <search className={styles.filters}>
      <TypedFilter
        label="Search"
        placeholder="Title, keyword or Requester"
        type="search"
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        className={styles.search}
        shown={search.q ?? ''}
        onSettled={(q) => change({ q })}
      />
      <TypedFilter
        label="Least reward"
        placeholder="0.00"
        inputMode="decimal"
        className={styles.least}
        shown={search.min ?? ''}
        onSettled={(min) => change({ min })}
      />
      <NativeSelect
        label="Order"
        data={sortNames}
        value={search.sort ?? 'Newest'}
        onChange={(event) => change({ sort: event.currentTarget.value as FindWorkSearch['sort'] })}
      />
      <Checkbox
        label="Only what I qualify for"
        className={styles.qualified}
        checked={search.qualified ?? false}
        onChange={(event) => change({ qualified: event.currentTarget.checked })}
      />
    </search>
  )
}

interface TypedFilterProps extends Omit<React.ComponentProps<typeof TextInput>, 'value' | 'onChange'> {
  shown: string
  onSettled: (value: string) => void
}

/** A field whose value goes into the address once the typing pauses. */
function TypedFilter({ shown, onSettled, ...input }: TypedFilterProps) {
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped(shown), [shown])
  const settle = useDebouncedCallback(onSettled, 300)
  return (
    <TextInput
      {...input}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        settle(event.currentTarget.value)
      }}
    />
  )
}
