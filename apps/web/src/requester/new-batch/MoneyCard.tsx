import { toAmount, toMicros } from '@kempelen/protocol'
import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { isRefusal } from '../../shared/api.ts'
import { counted, duration, money } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import { costLimit, leastReward, perHour, shortfall, type Terms } from './cost.ts'
import { type NewBatchForm, planOf, secondsOf } from './form.ts'
import styles from './NewBatch.module.css'
import type { GivenRows } from './rows.ts'

interface Props {
  readonly form: NewBatchForm
  readonly rows: GivenRows | undefined
  readonly reward: string
  readonly terms: Terms
  readonly balance: string
  readonly error: Error | undefined
  readonly isPending: boolean
  readonly onPublish: (deposit: string | undefined) => void
}

/** What a task pays and what all of it costs at most, in view while the rest is filled in. */
export function MoneyCard({ form, rows, reward, terms, balance, error, isPending, onPublish }: Props) {
  const seconds = secondsOf(form.values) || 1
  const limit = limitOf(form, rows, reward, terms)
  const missing = limit && shortfall(limit.totalMicros, balance)
  return (
    <aside className={styles.card} aria-labelledby="part-money">
      <h2 id="part-money">Money</h2>
      <TextInput
        label="Seconds a task takes"
        description={seconds >= 60 ? `That is ${duration(seconds)}.` : 'Your estimate; it is measured later.'}
        inputMode="numeric"
        {...form.getInputProps('seconds')}
      />
      <Reward {...{ form, reward, terms, seconds, error }} />
      {limit && (
        <dl className={styles.sum}>
          <Line name={`${counted(limit.answers, 'answer')} at ${money(reward, 'USD')}`}>
            {usd(BigInt(limit.answers) * toMicros(reward))}
          </Line>
          {limit.feeMicros > 0n && <Line name="Fee">{usd(limit.feeMicros)}</Line>}
          {limit.topUpMicros > 0n && <Line name="Kept for raising pay to the floor">{usd(limit.topUpMicros)}</Line>}
          <Line name="At most" isTotal>
            {usd(limit.totalMicros)}
          </Line>
          <Line name="Your balance">{money(balance, 'USD')}</Line>
        </dl>
      )}
      {limit && (
        <p className="quiet small">
          What is not needed comes back to your balance.
          {rows && rows.count > 100 && ' More than 100 rows begin with a pilot of 5, which measures the time.'}
        </p>
      )}
      {error && !isRefusal(error, 'WageBelowFloor') && <Problem error={error} />}
      <Button type="submit" loading={isPending} onClick={() => onPublish(missing)}>
        {missing ? `Deposit ${money(missing, 'USD')} and publish` : publishWords(rows)}
      </Button>
      {missing && <p className="quiet small">The dollars of this marketplace are play money: nothing is charged.</p>}
    </aside>
  )
}

const publishWords = (rows: GivenRows | undefined) => (rows ? `Publish ${counted(rows.count, 'row')}` : 'Publish')

/** Nothing while something is missing that it depends on. */
function limitOf(form: NewBatchForm, rows: GivenRows | undefined, reward: string, terms: Terms) {
  if (!rows || !/^\d+(\.\d{1,2})?$/.test(reward)) return undefined
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
  const isAmount = /^\d+(\.\d{1,2})?$/.test(reward)
  const least = neededBy(error) ?? leastReward(terms, seconds)
  const hasFloor = toMicros(terms.wageFloor) > 0n
  const isBelow = isAmount && hasFloor && toMicros(reward) < toMicros(least)
  const floor = hasFloor ? `; the floor is ${money(terms.wageFloor, 'USD')}` : ''
  const wage = isAmount ? `${money(perHour(reward, seconds), 'USD')} per hour${floor}` : undefined
  return (
    <div className={styles.reward}>
      <TextInput
        label="Reward for a task"
        leftSection="$"
        inputMode="decimal"
        {...form.getInputProps('reward')}
        value={reward}
        description={wage}
        error={form.errors.reward ?? (isBelow ? belowWords(error) : undefined)}
      />
      {isBelow && (
        <Button variant="default" size="xs" onClick={() => form.setFieldValue('reward', least)}>
          Pay {money(least, 'USD')}
        </Button>
      )}
    </div>
  )
}

const belowWords = (error: Error | undefined) =>
  isRefusal(error, 'WageBelowFloor') ? error.message : 'Less than the wage floor for this time.'

/** The reward that a refusal proposes. */
function neededBy(error: Error | undefined): string | undefined {
  if (!isRefusal(error, 'WageBelowFloor')) return undefined
  const { Needed } = (error.details.Details ?? {}) as { Needed?: string }
  return Needed?.replace('$', '')
}

const usd = (micros: bigint) => money(toAmount(micros), 'USD')

function Line({ name, children, isTotal }: { name: string; children: ReactNode; isTotal?: boolean }) {
  return (
    <div data-total={isTotal}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
