import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect } from '@mantine/core'
import { type Output, useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './AboutMe.module.css'
import { languageChoices } from './words.ts'

/** The languages that the Worker reads. */
export function Languages({ profile }: { profile: Output<'GetMyProfile'> }) {
  const update = useAction('UpdateMyProfile', ['GetMyProfile'])
  const all = languageChoices()
  const known = profile.Languages
  const set = (languages: string[]) => update.mutate({ Languages: languages })
  return (
    <section className={styles.question}>
      <NativeSelect
        label={t`Languages that you read`}
        description={t`Requesters see it only as an answer to what they ask for.`}
        value=""
        data={[{ value: '', label: t`Add a language` }, ...all.filter(({ value }) => !known.includes(value))]}
        onChange={(event) => event.currentTarget.value && set([...known, event.currentTarget.value])}
      />
      <ul className={styles.row}>
        {known.map((code) => {
          const name = all.find(({ value }) => value === code)?.label ?? code
          return (
            <li key={code}>
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t`Take ${name} away`}
                onClick={() => set(known.filter((one) => one !== code))}
              >
                {name} ×
              </Button>
            </li>
          )
        })}
      </ul>
      {profile.TimeZone ? (
        <p className="quiet">
          <Trans>Time zone {profile.TimeZone}</Trans>
        </p>
      ) : (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => update.mutate({ TimeZone: Intl.DateTimeFormat().resolvedOptions().timeZone })}
        >
          <Trans>Say my time zone</Trans>
        </Button>
      )}
      {update.error && <Problem error={update.error} />}
    </section>
  )
}
