import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { say } from '../../shared/i18n/i18n.ts'
import { FindType } from './FindType.tsx'
import type { NewBatchForm } from './form.ts'
import styles from './NewBatch.module.css'
import { type AskedRequirement, comparatorsOf, isPlace, takesValue } from './requirement.ts'

/** What a Worker must have to see the work, by name. */
export function Requirements({ form }: { form: NewBatchForm }) {
  const { requirements } = form.values
  const put = (next: readonly AskedRequirement[]) => form.setFieldValue('requirements', next)
  return (
    <div className={styles.choice}>
      {requirements.map((one, place) => (
        <Requirement
          // biome-ignore lint/suspicious/noArrayIndexKey: one type may be asked for twice.
          key={`${one.id} ${place}`}
          asked={one}
          error={form.errors[`requirements.${place}`]}
          onChange={(next) => put(requirements.map((old, at) => (at === place ? next : old)))}
          onRemove={() => put(requirements.filter((_, at) => at !== place))}
        />
      ))}
      {requirements.length < 10 && (
        <FindType
          label={t`Ask for a qualification (optional)`}
          description={t`Yours, or the marketplace’s: approval rate, location, number of HITs approved.`}
          onFound={(type) => put([...requirements, { ...type, comparator: comparatorsOf(type)[0]![0], values: '' }])}
        />
      )}
    </div>
  )
}

interface Props {
  readonly asked: AskedRequirement
  readonly error: React.ReactNode
  readonly onChange: (asked: AskedRequirement) => void
  readonly onRemove: () => void
}

function Requirement({ asked, error, onChange, onRemove }: Props) {
  return (
    <fieldset className={styles.requirement}>
      <legend dir="auto">{asked.name}</legend>
      <NativeSelect
        aria-label={t`How ${asked.name} is compared`}
        data={comparatorsOf(asked).map(([value, word]) => ({ value, label: say(word) }))}
        value={asked.comparator}
        onChange={(event) =>
          onChange({ ...asked, comparator: event.currentTarget.value as AskedRequirement['comparator'] })
        }
      />
      {takesValue(asked) && (
        <TextInput
          aria-label={isPlace(asked) ? t`Countries` : t`Value of ${asked.name}`}
          placeholder={isPlace(asked) ? 'AT, DE, US-CA' : '95'}
          value={asked.values}
          error={error}
          onChange={(event) => onChange({ ...asked, values: event.currentTarget.value })}
        />
      )}
      <Button variant="subtle" size="compact-sm" onClick={onRemove} aria-label={t`Do not ask for ${asked.name}`}>
        <Trans>Remove</Trans>
      </Button>
    </fieldset>
  )
}
