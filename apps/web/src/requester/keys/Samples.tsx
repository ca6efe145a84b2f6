import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { SegmentedControl } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Code } from '../../shared/Code.tsx'
import { say } from '../../shared/i18n/i18n.ts'
import styles from './Keys.module.css'
import { languages, sampleOf } from './sample-code.ts'

/** A first HIT in three languages, filled with this address and the key. */
export function Samples({ accessKeyId, secret }: { accessKeyId?: string; secret?: string }) {
  const [language, setLanguage] = useState<(typeof languages)[number]['value']>('python')
  const { needs } = languages.find(({ value }) => value === language)!
  const code = sampleOf(language, {
    endpoint: location.origin,
    accessKeyId: accessKeyId ?? 'YOUR_ACCESS_KEY_ID',
    secret: secret ?? 'YOUR_SECRET_ACCESS_KEY',
  })
  return (
    <section className={styles.samples} aria-labelledby="samples">
      <div className={styles.head}>
        <h2 id="samples">
          <Trans>Publish a first HIT</Trans>
        </h2>
        <SegmentedControl
          size="sm"
          value={language}
          onChange={(value) => setLanguage(value as typeof language)}
          data={languages.map(({ value, label }) => ({ value, label }))}
          aria-label={t`Language`}
        />
      </div>
      <p className="quiet">{say(needs)}</p>
      <Code label={t`The sample`}>{code}</Code>
      <p className="quiet">
        <Trans>
          Everything else a program can do: <Link to="/docs/api">API reference</Link>. What a refusal means:{' '}
          <Link to="/docs/errors">errors</Link>.
        </Trans>
      </p>
    </section>
  )
}
