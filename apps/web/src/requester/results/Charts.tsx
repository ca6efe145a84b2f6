import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { type Output, operationQuery } from '../../shared/api.ts'
import { count, duration, money } from '../../shared/format.ts'
import { percent } from '../batches/percent.ts'
import styles from './Charts.module.css'
import type { ResultFilters } from './search.ts'
import { spanWords } from './span-words.ts'

interface Props {
  readonly of: { HITTypeId: string } | { HITId: string }
  /** How many answers are known to be there; they come first, and are added up afterwards. */
  readonly known: number | undefined
  readonly unit: string
  readonly filters: ResultFilters
  readonly onFilters: (filters: ResultFilters) => void
}

/** Values and times of the answers, each bar a filter; the numbers stand beside the bars. */
export function Charts({ of, known, unit, filters, onFilters }: Props) {
  const { data, isPending } = useQuery({ ...operationQuery('GetResultSummary', of), enabled: known !== undefined })
  // They would push the table below the fold of a phone.
  const isPhone = useMediaQuery('(max-width: 36em)', false, { getInitialValueInEffect: false })
  if (isPending && known && known > 1) return <Coming isOpen={!isPhone} />
  if (!data || data.Answers < 2) return null
  const { MedianSeconds: median, PayPerHour: wage } = data
  const put = (change: ResultFilters, isOn: boolean) => {
    const { from: _from, to: _to, ...other } = filters
    const { field: _field, value: _value, ...timed } = filters
    const kept = 'field' in change ? timed : other
    onFilters(isOn ? kept : { ...kept, ...change })
  }
  return (
    <details className={styles.charts} open={!isPhone}>
      <summary>
        {data.IsWhole
          ? plural(data.Answers, { one: '# answer', other: '# answers' })
          : t`The newest ${count(data.Answers)} answers`}
        {median !== undefined && ` · ${t`${duration(median)} at the median`}`}
        {wage !== undefined && ` · ${t`${money(wage, unit)} per hour`}`}
        {data.Agreement && <Agreement of={data.Agreement} />}
      </summary>
      <div className={styles.all}>
        {data.Fields.map((field) => (
          <Chart key={field.Field} title={field.Field}>
            {field.Values.map(({ Value, Answers }) => {
              const isOn = filters.field === field.Field && filters.value === Value
              return (
                <Bar
                  key={Value}
                  name={Value === '' ? t`empty` : Value}
                  {...{ isOn, share: Answers / data.Answers, answers: Answers }}
                  onClick={() => put({ field: field.Field, value: Value }, isOn)}
                />
              )
            })}
          </Chart>
        ))}
        <Chart title={t`Time at work`}>
          {data.Seconds.map((one) => {
            const isOn = filters.from === one.From
            return (
              <Bar
                key={one.From}
                name={spanWords(one)}
                {...{ isOn, share: one.Answers / data.Answers, answers: one.Answers }}
                onClick={() => put({ from: one.From, ...(one.To !== undefined && { to: one.To }) }, isOn)}
              />
            )
          })}
        </Chart>
      </div>
    </details>
  )
}

/** As high as what comes: nobody's finger finds another row below it than their eye. */
function Coming({ isOpen }: { isOpen: boolean }) {
  return (
    <div>
      <p role="status">
        <Trans>Adding up the answers…</Trans>
      </p>
      {isOpen && <div className={styles.all} />}
    </div>
  )
}

/** Observed, not believed: it falls with hard rows as well as with careless answers. */
function Agreement({ of: { Share, Items, Answers } }: { of: NonNullable<Output<'GetResultSummary'>['Agreement']> }) {
  const meaning = t`The mean share of the answers to a row that say what its label says, over the ${count(Items)} rows that have at least two of these answers (${count(Answers)} in all).`
  return (
    <>
      {' · '}
      <abbr title={meaning} aria-label={`${t`${percent(Share)} agreement`}. ${meaning}`}>
        {t`${percent(Share)} agreement`}
      </abbr>{' '}
      <span className="quiet">{plural(Items, { one: 'in # row', other: 'in # rows' })}</span>
    </>
  )
}

function Chart({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section className={styles.chart} aria-label={title}>
      <p className={styles.title} dir="auto">
        {title}
      </p>
      {children}
    </section>
  )
}

interface BarProps {
  readonly name: string
  readonly share: number
  readonly answers: number
  readonly isOn: boolean
  readonly onClick: () => void
}

function Bar({ name, share, answers, isOn, onClick }: BarProps) {
  return (
    <button type="button" className={styles.bar} aria-pressed={isOn} onClick={onClick}>
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <span className={styles.track}>
        <span className={styles.fill} style={{ inlineSize: `${share * 100}%` }} />
      </span>
      <span className={styles.number}>
        {count(answers)} <span className="quiet">{percent(share)}</span>
      </span>
    </button>
  )
}
