import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { NativeSelect } from '@mantine/core'
import type { NewBatchForm } from './form.ts'
import { type Mapping, missingOf } from './mapping.ts'
import styles from './NewBatch.module.css'
import type { GivenRows } from './rows.ts'

/** Which column each place of the page is filled from, where names differ. */
export function Columns({ form, rows, mapping }: { form: NewBatchForm; rows: GivenRows; mapping: Mapping }) {
  const isPlain = [...mapping].every(([name, column]) => name === column)
  if (isPlain || mapping.size === 0) return null
  const missing = missingOf(mapping)
  return (
    <fieldset className={styles.columns}>
      <legend>
        <Trans>Columns for the places of the page</Trans>
      </legend>
      <div className={styles.numbers}>
        {[...mapping].map(([name, column]) => (
          <NativeSelect
            key={name}
            label={name}
            error={missing.includes(name) ? t`Choose a column` : undefined}
            data={[...(column === undefined ? [{ value: '', label: t`None` }] : []), ...rows.columns]}
            value={column ?? ''}
            onChange={(event) =>
              form.setFieldValue('columns', { ...form.values.columns, [name]: event.currentTarget.value })
            }
          />
        ))}
      </div>
    </fieldset>
  )
}
