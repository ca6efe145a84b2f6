import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { language, languages, prefer, timeZone } from '../../shared/i18n/prefers.ts'
import styles from './Account.module.css'

const ofBrowser = Intl.DateTimeFormat().resolvedOptions().timeZone

/** In which language, and in whose time, the pages are told. */
export function Tongue() {
  return (
    <>
      <div className={styles.look}>
        <h2 id="language">
          <Trans>Language</Trans>
        </h2>
        <SegmentedControl
          aria-labelledby="language"
          value={language}
          onChange={(value) => prefer('language', value)}
          data={Object.entries(languages).map(([value, label]) => ({ value, label }))}
        />
      </div>
      <TimeZone />
    </>
  )
}

/** The page is drawn anew for it, so not already at the first letter by which somebody looks for a zone. */
function TimeZone() {
  const kept = timeZone ?? ''
  const [chosen, setChosen] = useState(kept)
  const change = (event: FormEvent) => {
    event.preventDefault()
    prefer('timeZone', chosen)
  }
  return (
    <form className={styles.form} onSubmit={change}>
      <NativeSelect
        label={t`Time zone`}
        description={t`Exact times are told in it.`}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={[{ value: '', label: t`As the browser: ${ofBrowser}` }, ...Intl.supportedValuesOf('timeZone')]}
      />
      <Button type="submit" variant="default" disabled={chosen === kept}>
        <Trans>Change the time zone</Trans>
      </Button>
    </form>
  )
}
