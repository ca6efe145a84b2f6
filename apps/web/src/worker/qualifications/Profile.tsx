import type { MyQualification } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect, Switch, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { countries } from './place-name.ts'
import styles from './Qualifications.module.css'

const locationId = '00000000000000000071'
const adultId = '00000000000000000060'

/** The two values that the Worker says, rather than earns. */
export function Profile({ qualifications }: { qualifications: readonly MyQualification[] }) {
  const place = qualifications.find((one) => one.QualificationTypeId === locationId)?.LocaleValue
  const adult = qualifications.find((one) => one.QualificationTypeId === adultId)?.IntegerValue === 1
  const [country, setCountry] = useState(place?.Country ?? '')
  const [subdivision, setSubdivision] = useState(place?.Subdivision ?? '')
  const update = useAction('UpdateMyProfile', ['ListMyQualifications', 'ListHITGroups'])
  const save = () =>
    update.mutate({
      ...(country && { Country: country }),
      ...(country === 'US' && /^[A-Z]{2}$/.test(subdivision) && { Subdivision: subdivision }),
    })
  return (
    <details className={styles.profile}>
      <summary>
        <Trans>Your profile</Trans>
      </summary>
      <div className={styles.form}>
        <NativeSelect
          label={t`Where you live`}
          description={t`Requesters see it only as an answer to what they ask for.`}
          data={[{ value: '', label: t`Not said` }, ...countries()]}
          value={country}
          onChange={(event) => setCountry(event.currentTarget.value)}
        />
        {country === 'US' && (
          <TextInput
            label={t({ message: 'State', context: 'of a country' })}
            description={t`Two letters, such as PA`}
            maxLength={2}
            value={subdivision}
            onChange={(event) => setSubdivision(event.currentTarget.value.toUpperCase())}
          />
        )}
        <Button variant="default" onClick={save} loading={update.isPending} disabled={!country}>
          <Trans>Save where I live</Trans>
        </Button>
        <Switch
          label={t`Offer me work with content for adults`}
          checked={adult}
          onChange={(event) => update.mutate({ AcceptsAdultContent: event.currentTarget.checked })}
        />
        {update.error && <Problem error={update.error} />}
        <p role="status" className={styles.quiet}>
          {update.isSuccess ? t`Saved.` : ''}
        </p>
      </div>
    </details>
  )
}
