import { toAmount, toMicros } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { AmountInput } from '../../shared/AmountInput.tsx'
import { useCurrency } from '../../shared/account.ts'
import { amountProblem, typedAmount } from '../../shared/amount.ts'
import { isRefusal } from '../../shared/api.ts'
import { duration, money } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Check } from './Check.tsx'
import type { Checked } from './check.ts'
import { costLimit, leastReward, perHour, shortfall, type Terms } from './cost.ts'
import { Forecast } from './Forecast.tsx'
import { type NewBatchForm, planOf, secondsOf } from './form.ts'
import styles from './NewBatch.module.css'
import type { GivenRows } from './rows.ts'

interface Props {
  readonly form: NewBatchForm
  readonly rows: GivenRows | undefined
  readonly reward: string
  readonly terms: Terms
  readonly balance: string
  readonly checked: Checked
  /** How many rows have been sent, while they are. */
  readonly sent: number | undefined
  readonly error: Error | undefined
  readonly isPending: boolean
  readonly onPublish: (deposit: string | undefined) => void
}

/** What a task pays and what all of it costs at most, in view while the rest is filled in. */
export function MoneyCard(props: Props) {
  const { form, rows, reward, terms, balance, error, isPending, onPublish } = props
  const seconds = secondsOf(form.values) || 1
  const limit = limitOf(form, rows, reward, terms)
  const unit = useCurrency()
  const shown = (micros: bigint) => money(toAmount(micros), unit)
  const missing = limit && shortfall(limit.totalMicros, balance)
  return (
    <aside className={styles.card} aria-labelledby="part-money">
      <h2 id="part-money">
        <Trans>Money</Trans>
      </h2>
      <TextInput
        label={t`Seconds a task takes`}
        description={seconds >= 60 ? t`That is ${duration(seconds)}.` : t`Your estimate; it is measured later.`}
        inputMode="numeric"
        {...form.getInputProps('seconds')}
      />
      <Reward {...{ form, reward, terms, seconds, error }} />
      {limit && (
        <dl className={styles.sum}>
          <Line name={t`${plural(limit.answers, { one: '# answer', other: '# answers' })} at ${money(reward, unit)}`}>
            {shown(BigInt(limit.answers) * toMicros(reward))}
          </Line>
          {limit.feeMicros > 0n && <Line name={t`Fee`}>{shown(limit.feeMicros)}</Line>}
          {limit.topUpMicros > 0n && (
            <Line name={t`Kept for raising pay to the floor`}>{shown(limit.topUpMicros)}</Line>
          )}
          <Line name={t`At most`} isTotal>
            {shown(limit.totalMicros)}
          </Line>
          <Line name={t`Your balance`}>{money(balance, unit)}</Line>
        </dl>
      )}
      {limit && (
        <p className="quiet small">
          <Trans>What is not needed comes back to your balance.</Trans>
          {rows && rows.count > 100 && ' '}
          {rows && rows.count > 100 && t`More than 100 rows begin with a pilot of 5, which measures the time.`}
        </p>
      )}
      {limit && <Forecast answers={limit.answers} audience={form.values.audience} />}
      {error && !isRefusal(error, 'WageBelowFloor') && <Problem error={error} />}
      <Check {...props} />
      <Button type="submit" loading={isPending} onClick={() => onPublish(missing)}>
        {missing ? t`Deposit ${money(missing, unit)} and publish` : publishWords(rows)}
      </Button>
      {missing && (
        <p className="quiet small">
          <Trans>The money of this marketplace is play money: nothing is charged.</Trans>
        </p>
      )}
    </aside>
  )
}

const publishWords = (rows: GivenRows | undefined) =>
  rows ? plural(rows.count, { one: 'Publish # row', other: 'Publish # rows' }) : t`Publish`

/** Nothing while something is missing that it depends on. */
function limitOf(form: NewBatchForm, rows: GivenRows | undefined, reward: string, terms: Terms) {
  if (!rows || reward === '') return undefined
  const { goldColumn } = form.values
  const gold = goldColumn ? rows.filled(goldColumn) : 0
  try {
    const plan = planOf(form.values)
    if (!(plan.MaxAssignments! >= 1 && plan.MaxAssignments! <= 100)) return undefined
    return costLimit({ ordinary: rows.count - gold, gold }, plan, reward, terms)
  } catch {
    return undefined
  }
}

type RewardProps = Pick<Props, 'form' | 'reward' | 'terms' | 'error'> & { readonly seconds: number }

function Reward({ form, reward, terms, seconds, error }: RewardProps) {
  const unit = useCurrency()
  const isAmount = reward !== ''
  const least = neededBy(error) ?? leastReward(terms, seconds)
  const hasFloor = toMicros(terms.wageFloor) > 0n
  const isBelow = isAmount && hasFloor && toMicros(reward) < toMicros(least)
  return (
    <div className={styles.reward}>
      <AmountInput
        label={t`Reward for a task`}
        unit={unit}
        {...form.getInputProps('reward')}
        value={form.values.reward ?? typedAmount(reward)}
        description={isAmount && wageWords(perHour(reward, seconds), hasFloor ? terms.wageFloor : undefined, unit)}
        error={isAmount ? (form.errors.reward ?? (isBelow && belowWords(error))) : amountProblem('0.05')}
      />
      {isBelow && (
        <Button variant="default" size="xs" onClick={() => form.setFieldValue('reward', typedAmount(least))}>
          <Trans>Pay {money(least, unit)}</Trans>
        </Button>
      )}
    </div>
  )
}

function wageWords(wage: string, floor: string | undefined, unit: string): string {
  return floor === undefined
    ? t`${money(wage, unit)} per hour`
    : t`${money(wage, unit)} per hour; the floor is ${money(floor, unit)}`
}

const belowWords = (error: Error | undefined) =>
  isRefusal(error, 'WageBelowFloor') ? error.message : t`Less than the wage floor for this time.`

/** The reward that a refusal proposes. */
function neededBy(error: Error | undefined): string | undefined {
  if (!isRefusal(error, 'WageBelowFloor')) return undefined
  const { Needed } = (error.details.Details ?? {}) as { Needed?: string }
  return /\d+(\.\d+)?/.exec(Needed ?? '')?.[0]
}

function Line({ name, children, isTotal }: { name: string; children: ReactNode; isTotal?: boolean }) {
  return (
    <div data-total={isTotal}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
