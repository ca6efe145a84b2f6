import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { counted } from '../../shared/format.ts'
import type { NewBatchForm, Values } from './form.ts'
import styles from './NewBatch.module.css'
import type { GivenRows } from './rows.ts'

/** Who may work, how many are asked about a row, and by which answers they are known to be careful. */
export function PeoplePart({ form, rows }: { form: NewBatchForm; rows: GivenRows | undefined }) {
  const { audience, redundancy, goldColumn } = form.values
  return (
    <section className={styles.part} aria-labelledby="part-people">
      <h2 id="part-people">People</h2>
      <Choice
        label="Who may work"
        value={audience}
        onChange={(value) => form.setFieldValue('audience', value as Values['audience'])}
        data={[
          { value: 'Invited', label: 'Who has the link' },
          { value: 'Open', label: 'Everybody here' },
        ]}
        says={
          audience === 'Invited'
            ? 'You get a link to send around. It leads straight to the first task.'
            : 'Every Worker of this marketplace finds the tasks in the list.'
        }
      />
      <Choice
        label="Answers to a row"
        value={redundancy}
        onChange={(value) => form.setFieldValue('redundancy', value as Values['redundancy'])}
        data={[
          { value: 'fixed', label: 'The same number' },
          { value: 'target', label: 'Until it is sure' },
        ]}
        says={
          redundancy === 'fixed'
            ? 'Every row is answered by so many people.'
            : 'A row is asked about again only while its label is in doubt.'
        }
      />
      <div className={styles.numbers}>
        {redundancy === 'fixed' && <Count form={form} name="fixed" label="People a row" />}
        {redundancy === 'target' && (
          <>
            <Count form={form} name="target" label="Sure, in percent" />
            <Count form={form} name="least" label="At least" />
            <Count form={form} name="most" label="At most" />
          </>
        )}
      </div>
      {rows && rows.columns.length > 1 && (
        <NativeSelect
          label="Column of known answers (optional)"
          description={
            goldColumn
              ? `${counted(rows.filled(goldColumn), 'row')} of ${rows.count} have a value in it. They are mixed in among the others and tell who is careful; the column is never shown.`
              : 'Rows that have a value in it are mixed in among the others and tell who is careful.'
          }
          data={[{ value: '', label: 'None' }, ...rows.columns]}
          {...form.getInputProps('goldColumn')}
        />
      )}
    </section>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly data: { value: string; label: string }[]
  readonly says: string
}

function Choice({ label, says, ...control }: ChoiceProps) {
  return (
    <div className={styles.choice}>
      <p className={styles.label}>{label}</p>
      <SegmentedControl aria-label={label} {...control} />
      <p className="quiet small">{says}</p>
    </div>
  )
}

type CountName = 'fixed' | 'target' | 'least' | 'most'

function Count({ form, name, label }: { form: NewBatchForm; name: CountName; label: string }) {
  return <TextInput label={label} inputMode="decimal" {...form.getInputProps(name)} />
}
