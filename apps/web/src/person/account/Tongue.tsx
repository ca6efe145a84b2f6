import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { NativeSelect, SegmentedControl } from '@mantine/core'
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
      <NativeSelect
        label={t`Time zone`}
        description={t`Exact times are told in it.`}
        value={timeZone ?? ''}
        onChange={(event) => prefer('timeZone', event.currentTarget.value)}
        data={[{ value: '', label: t`As the browser: ${ofBrowser}` }, ...Intl.supportedValuesOf('timeZone')]}
      />
    </>
  )
}
