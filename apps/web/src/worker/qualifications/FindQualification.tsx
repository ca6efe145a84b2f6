import type { MyQualification, QualificationType } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { usePages } from '../../shared/api.ts'
import { duration } from '../../shared/format.ts'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from './Qualifications.module.css'

/** What can be asked for, by name, description or keyword. */
export function FindQualification({ mine }: { mine: readonly MyQualification[] }) {
  const [typed, setTyped] = useState('')
  const [query] = useDebouncedValue(typed.trim(), 300)
  const pages = usePages('ListQualificationTypes', {
    MustBeRequestable: true,
    MaxResults: 20,
    ...(query && { Query: query }),
  })
  const known = new Set(mine.map((one) => one.QualificationTypeId))
  const types = (pages.data?.pages.flatMap((page) => page.QualificationTypes ?? []) ?? []).filter(
    (type) => !known.has(type.QualificationTypeId!),
  )
  return (
    <section className={styles.section} aria-labelledby="find">
      <h2 id="find">
        <Trans>Ask for more</Trans>
      </h2>
      <TextInput
        type="search"
        aria-label={t`Search qualifications`}
        placeholder={t`Name, description or keyword`}
        leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={3} />}
      {pages.data && types.length === 0 && (
        <p className={styles.quiet} role="status">
          {query
            ? t`Nothing that you could ask for matches “${query}”.`
            : t`There is nothing that you could ask for yet.`}
        </p>
      )}
      <ul className={styles.rows}>
        {types.map((type) => (
          <TypeRow key={type.QualificationTypeId} type={type} />
        ))}
      </ul>
      <More pages={pages} verb={t`Show more qualifications`} />
    </section>
  )
}

function TypeRow({ type }: { type: QualificationType }) {
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <Link
          to="/worker/qualifications/$qualificationTypeId"
          params={{ qualificationTypeId: type.QualificationTypeId! }}
          className={styles.name}
          dir="auto"
        >
          {type.Name}
        </Link>
        <p className={styles.quiet} dir="auto">
          {type.Description}
        </p>
      </div>
      <p className={styles.value}>{wayTo(type)}</p>
    </li>
  )
}

function wayTo({ TestDurationInSeconds, AutoGranted }: QualificationType): string {
  if (TestDurationInSeconds !== undefined) return t`Test of ${duration(TestDurationInSeconds)}`
  return AutoGranted ? t`Granted at once` : t`The Requester decides`
}
