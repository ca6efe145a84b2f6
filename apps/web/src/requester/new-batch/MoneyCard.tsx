import { toAmount, toMicros } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { isRefusal } from '../../shared/api.ts'
import { count, duration, money } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import type { Checked } from './check.ts'
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
          <Line name={t`${plural(limit.answers, { one: '# answer', other: '# answers' })} at ${money(reward, 'USD')}`}>
            {usd(BigInt(limit.answers) * toMicros(reward))}
          </Line>
          {limit.feeMicros > 0n && <Line name={t`Fee`}>{usd(limit.feeMicros)}</Line>}
          {limit.topUpMicros > 0n && <Line name={t`Kept for raising pay to the floor`}>{usd(limit.topUpMicros)}</Line>}
          <Line name={t`At most`} isTotal>
            {usd(limit.totalMicros)}
          </Line>
          <Line name={t`Your balance`}>{money(balance, 'USD')}</Line>
        </dl>
      )}
      {limit && (
        <p className="quiet small">
          <Trans>What is not needed comes back to your balance.</Trans>
          {rows && rows.count > 100 && ' '}
          {rows && rows.count > 100 && t`More than 100 rows begin with a pilot of 5, which measures the time.`}
        </p>
      )}
      {error && !isRefusal(error, 'WageBelowFloor') && <Problem error={error} />}
      <Check {...props} />
      <Button type="submit" loading={isPending} onClick={() => onPublish(missing)}>
        {missing ? t`Deposit ${money(missing, 'USD')} and publish` : publishWords(rows)}
      </Button>
      {missing && (
        <p className="quiet small">
          <Trans>The dollars of this marketplace are play money: nothing is charged.</Trans>
        </p>
      )}
    </aside>
  )
}

/** What was found before anything is published, and how far sending is. */
function Check({ checked: { problems, doubts }, rows, sent }: Pick<Props, 'checked' | 'rows' | 'sent'>) {
  const found = [...problems, ...doubts]
  return (
    <div role="status" className={styles.check}>
      {found.map((problem) => (
        <p key={problem} className={styles.wrong}>
          {problem}
        </p>
      ))}
      {rows && found.length === 0 && sent === undefined && (
        <p className="quiet small">
          <Trans>Checked: the page can be filled with your rows.</Trans>
        </p>
      )}
      {rows && sent !== undefined && rows.count > 5000 && (
        <>
          <progress max={rows.count} value={sent} aria-label={t`Rows sent`} />
          <span className="small">
            <Trans>
              {count(sent)} of {count(rows.count)} rows sent
            </Trans>
          </span>
        </>
      )}
    </div>
  )
}

const publishWords = (rows: GivenRows | undefined) =>
  rows ? plural(rows.count, { one: 'Publish # row', other: 'Publish # rows' }) : t`Publish`

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
  return (
    <div className={styles.reward}>
      <TextInput
        label={t`Reward for a task`}
        leftSection="$"
        inputMode="decimal"
        {...form.getInputProps('reward')}
        value={reward}
        description={isAmount ? wageWords(perHour(reward, seconds), hasFloor ? terms.wageFloor : undefined) : undefined}
        error={form.errors.reward ?? (isBelow ? belowWords(error) : undefined)}
      />
      {isBelow && (
        <Button variant="default" size="xs" onClick={() => form.setFieldValue('reward', least)}>
          <Trans>Pay {money(least, 'USD')}</Trans>
        </Button>
      )}
    </div>
  )
}

function wageWords(wage: string, floor: string | undefined): string {
  return floor === undefined
    ? t`${money(wage, 'USD')} per hour`
    : t`${money(wage, 'USD')} per hour; the floor is ${money(floor, 'USD')}`
}

const belowWords = (error: Error | undefined) =>
  isRefusal(error, 'WageBelowFloor') ? error.message : t`Less than the wage floor for this time.`

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
