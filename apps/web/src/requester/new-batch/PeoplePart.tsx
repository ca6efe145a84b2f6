import type { MessageDescriptor } from '@lingui/core'
import { msg, plural, t } from '@lingui/core/macro'
import { NativeSelect, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { count } from '../../shared/format.ts'
import { say } from '../../shared/i18n/i18n.ts'
import { FindType } from './FindType.tsx'
import type { NewBatchForm, Values } from './form.ts'
import styles from './NewBatch.module.css'
import { Quality } from './Quality.tsx'
import { Requirements } from './Requirements.tsx'
import type { GivenRows } from './rows.ts'
import { Terms } from './Terms.tsx'

/** Who may work, how many are asked about a row, and by which answers they are known to be careful. */
export function PeoplePart({ form, rows }: { form: NewBatchForm; rows: GivenRows | undefined }) {
  const { audience, redundancy, goldColumn } = form.values
  return (
    <>
      <Choice
        label={t`Who may work`}
        value={audience}
        onChange={(value) => form.setFieldValue('audience', value as Values['audience'])}
        data={Object.entries(audienceNames()).map(([value, label]) => ({ value, label }))}
        says={say(audiences[audience])}
      />
      {audience === 'Named' && (
        <Textarea
          label={t`Ids of the Workers`}
          description={t`With spaces, commas or lines between them.`}
          autosize
          minRows={2}
          maxRows={8}
          {...form.getInputProps('workerIds')}
        />
      )}
      {audience === 'Group' && <Group form={form} />}
      <Choice
        label={t`Answers to a row`}
        value={redundancy}
        onChange={(value) => form.setFieldValue('redundancy', value as Values['redundancy'])}
        data={[
          { value: 'fixed', label: t`The same number` },
          { value: 'target', label: t`Until it is sure` },
        ]}
        says={
          redundancy === 'fixed'
            ? t`Every row is answered by so many people.`
            : t`A row is asked about again only while its label is in doubt.`
        }
      />
      <div className={styles.numbers}>
        {redundancy === 'fixed' && <Count form={form} name="fixed" label={t`People a row`} />}
        {redundancy === 'target' && (
          <>
            <Count form={form} name="target" label={t`Sure, in percent`} />
            <Count form={form} name="least" label={t`At least`} />
            <Count form={form} name="most" label={t`At most`} />
          </>
        )}
      </div>
      {rows && rows.columns.length > 1 && (
        <NativeSelect
          label={t`Column of known answers (optional)`}
          description={
            goldColumn
              ? t`${plural(rows.filled(goldColumn), { one: '# row', other: '# rows' })} of ${count(rows.count)} have a value in it. They are mixed in among the others and tell who is careful; the column is never shown.`
              : t`Rows that have a value in it are mixed in among the others and tell who is careful.`
          }
          data={[{ value: '', label: t`None` }, ...rows.columns]}
          {...form.getInputProps('goldColumn')}
        />
      )}
      <Requirements form={form} />
      <Quality form={form} />
      <Terms form={form} />
    </>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly data: { value: string; label: string }[]
  readonly says: string
}

/** Who is asked and how many, in a few words. */
export function peopleWords({ audience, redundancy, fixed, target }: Values): string {
  const who = audienceNames()[audience]
  return redundancy === 'fixed' ? t`${who}, ${fixed} answers a row` : t`${who}, until a row is ${target} % sure`
}

const audienceNames = (): Record<Values['audience'], string> => ({
  Invited: t`Who has the link`,
  Open: t`Everybody here`,
  Named: t`Named Workers`,
  Group: t`A group`,
})

const audiences: Record<Values['audience'], MessageDescriptor> = {
  Invited: msg`You get a link to send around. It leads straight to the first task.`,
  Open: msg`Every Worker of this marketplace finds the tasks in the list.`,
  Named: msg`Only they find the tasks in the list.`,
  Group: msg`Who has one of your qualification types finds the tasks in the list.`,
}

function Group({ form }: { form: NewBatchForm }) {
  const { group } = form.values
  return (
    <>
      {group && <strong dir="auto">{group.name}</strong>}
      <FindType
        label={group ? t`Choose another qualification type` : t`Qualification type of the group`}
        isOwn
        error={form.errors.group as string | undefined}
        onFound={(type) => form.setFieldValue('group', type)}
      />
    </>
  )
}

function Choice({ label, says, ...control }: ChoiceProps) {
  const isNarrow = useMediaQuery('(max-width: 36em)', false, { getInitialValueInEffect: false })
  const orientation = isNarrow && control.data.length > 2 ? 'vertical' : 'horizontal'

  return (
    <div className={styles.choice}>
      <p className={styles.label}>{label}</p>
      <SegmentedControl aria-label={label} orientation={orientation} {...control} />
      <p className="quiet small">{says}</p>
    </div>
  )
}

type CountName = 'fixed' | 'target' | 'least' | 'most'

function Count({ form, name, label }: { form: NewBatchForm; name: CountName; label: string }) {
  return <TextInput label={label} inputMode="decimal" {...form.getInputProps(name)} />
}
