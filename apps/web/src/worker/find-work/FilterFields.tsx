import { t } from '@lingui/core/macro'
import { Checkbox, NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { readAmount, typedAmount } from '../../shared/amount.ts'
import { operationQuery } from '../../shared/api.ts'
import { qualificationName } from '../../shared/qualification-names.ts'
import styles from './FindWork.module.css'
import type { FindWorkSearch } from './search.ts'
import { TypedFilter } from './TypedFilter.tsx'

const sortNames = () => [
  { value: 'Newest', label: t`Newest first` },
  { value: 'PayPerHour', label: t`Best paid an hour first` },
  { value: 'Reward', label: t`Highest reward first` },
  { value: 'HITCount', label: t`Most HITs first` },
  { value: 'Title', label: t`By title` },
]

interface Props {
  readonly search: FindWorkSearch
  readonly change: (part: Partial<FindWorkSearch>) => void
}

/** Pay, time, what is asked for, who asks, and the order. */
export function FilterFields({ search, change }: Props) {
  return (
    <>
      <TypedFilter
        label={t`Pay per hour, from`}
        placeholder={typedAmount('0.00')}
        inputMode="decimal"
        shown={typedAmount(search.wage ?? '')}
        onSettled={(wage) => change({ wage: wage && (readAmount(wage) ?? search.wage) })}
      />
      <TypedFilter
        label={t`Minutes, up to`}
        inputMode="numeric"
        shown={search.minutes ?? ''}
        onSettled={(minutes) => change({ minutes })}
      />
      <TypedFilter
        label={t`Least reward`}
        placeholder={typedAmount('0.00')}
        inputMode="decimal"
        shown={typedAmount(search.min ?? '')}
        onSettled={(min) => change({ min: min && (readAmount(min) ?? search.min) })}
      />
      <Asks search={search} change={change} />
      <NativeSelect
        label={t`Order`}
        className={styles.order}
        data={sortNames()}
        value={search.sort ?? 'Newest'}
        onChange={(event) => change({ sort: event.currentTarget.value as FindWorkSearch['sort'] })}
      />
      <div className={styles.checks}>
        <Checkbox
          label={t`Only what I qualify for`}
          checked={search.qualified ?? false}
          onChange={(event) => change({ qualified: event.currentTarget.checked })}
        />
        <Checkbox
          label={t`Only favourite Requesters`}
          checked={search.favorites ?? false}
          onChange={(event) => change({ favorites: event.currentTarget.checked })}
        />
      </div>
    </>
  )
}

/** Work that asks for a qualification which the Worker has. */
function Asks({ search, change }: Props) {
  const mine = useQuery(operationQuery('ListMyQualifications', { MaxResults: 100 }))
  const granted = mine.data?.Qualifications.filter((one) => one.Status === 'Granted') ?? []
  if (granted.length === 0 && !search.asks) return null
  const names = granted.map((one) => ({ value: one.QualificationTypeId, label: qualificationName(one) }))
  const isListed = !search.asks || names.some(({ value }) => value === search.asks)
  return (
    <NativeSelect
      label={t`Asks for`}
      data={[{ value: '', label: t`Anything` }, ...names, ...(isListed ? [] : [search.asks!])]}
      value={search.asks ?? ''}
      onChange={(event) => change({ asks: event.currentTarget.value })}
    />
  )
}
