import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { useCopy } from '../../shared/copy.ts'
import styles from './Keys.module.css'
import { languages, sampleOf } from './sample-code.ts'

/** A first HIT in three languages, filled with this address and the key. */
export function Samples({ accessKeyId, secret }: { accessKeyId?: string; secret?: string }) {
  const [language, setLanguage] = useState<(typeof languages)[number]['value']>('python')
  const { copied, copy } = useCopy()
  const code = sampleOf(language, {
    endpoint: location.origin,
    accessKeyId: accessKeyId ?? 'YOUR_ACCESS_KEY_ID',
    secret: secret ?? 'YOUR_SECRET_ACCESS_KEY',
  })
  return (
    <section className={styles.samples} aria-labelledby="samples">
      <div className={styles.head}>
        <h2 id="samples">Publish a first HIT</h2>
        <SegmentedControl
          size="sm"
          value={language}
          onChange={(value) => setLanguage(value as typeof language)}
          data={languages.map(({ value, label }) => ({ value, label }))}
          aria-label="Language"
        />
      </div>
      <p className="quiet">{languages.find(({ value }) => value === language)?.needs}</p>
      <div className={styles.code}>
        <Button variant="default" size="xs" className={styles.copy} onClick={() => copy(code)}>
          {copied ? 'Copied' : 'Copy'}
        </Button>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <pre tabIndex={0}>{code}</pre>
      </div>
    </section>
  )
}
