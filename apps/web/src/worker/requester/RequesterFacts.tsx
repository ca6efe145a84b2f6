import type { RequesterCard } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCurrency } from '../../shared/account.ts'
import { operationQuery } from '../../shared/api.ts'
import { count, duration, money } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { type Preference, usePrefer } from './prefer.tsx'
import styles from './Requester.module.css'

interface Props {
  readonly id: string
  readonly name: string
  /** The group beside which the name stands. */
  readonly group?: string | undefined
}

/** The card of a Requester: what others were paid, how soon and how often not. */
export function RequesterFacts({ id, name, group }: Props) {
  const card = useQuery({ ...operationQuery('GetRequesterCard', { RequesterId: id }), staleTime: 60_000 })
  if (card.error) return <Problem error={card.error} />
  if (!card.data) return <Trans>Looking up what others have found…</Trans>
  return (
    <>
      <strong dir="auto">{name}</strong>
      <Facts card={card.data.RequesterCard} />
      <Choices id={id} name={name} group={group} now={card.data.Preference} />
    </>
  )
}

function Facts({ card }: { card: RequesterCard }) {
  const currency = useCurrency()
  const answers = plural(card.NumberOfAnswers, { one: 'from # answer', other: 'from # answers' })
  return (
    <>
      {card.About && <span dir="auto">{card.About}</span>}
      {card.EthicsNumber && (
        <span className={styles.quiet}>
          <Trans>Ethics approval {card.EthicsNumber}</Trans>
        </span>
      )}
      <span className={styles.facts}>
        <Fact name={t`Pay per hour`} value={card.PayPerHour && money(card.PayPerHour, currency)} from={answers} />
        <Fact
          name={t`Pays after`}
          value={card.HoursToPay === undefined ? undefined : duration(card.HoursToPay * 3600)}
          from={t`half of the time sooner`}
        />
        <Fact
          name={t`Rejected`}
          value={card.PercentRejected === undefined ? undefined : `${count(card.PercentRejected)} %`}
          from={t`of ${count(card.NumberDecided)} decided, ${count(card.NumberOverturned)} overturned`}
        />
        <Fact name={t`Answers questions`} value={answered(card)} from={t`of ${count(card.NumberAsked)} asked`} />
      </span>
      <span className={styles.quiet}>
        <Trans>
          Here since <Moment at={card.Since} />
        </Trans>
      </span>
    </>
  )
}

function answered({ PercentAnswered: percent, HoursToAnswer: hours }: RequesterCard): string | undefined {
  if (percent === undefined) return undefined
  return hours === undefined ? `${count(percent)} %` : t`${count(percent)} %, after ${duration(hours * 3600)}`
}

function Fact({ name, value, from }: { name: string; value: string | undefined; from: string }) {
  return (
    <span>
      <span className={styles.quiet}>{name}</span>
      <strong>{value ?? t`not known yet`}</strong>
      {value && <span className={styles.quiet}>{from}</span>}
    </span>
  )
}

function Choices({ id, name, group, now }: Props & { now: Preference }) {
  const { prefer, error } = usePrefer({ id, name, now })
  return (
    <span className={styles.choices}>
      <Button
        size="xs"
        variant="default"
        aria-pressed={now === 'Favorite'}
        onClick={() => prefer(now === 'Favorite' ? 'None' : 'Favorite')}
      >
        {now === 'Favorite' ? t`No favourite any more` : t`Make a favourite`}
      </Button>
      <Button
        size="xs"
        variant="default"
        aria-pressed={now === 'Hidden'}
        onClick={() => prefer(now === 'Hidden' ? 'None' : 'Hidden')}
      >
        {now === 'Hidden' ? t`Show their work` : t`Hide their work`}
      </Button>
      <Link to="/worker" search={{ requester: id }}>
        <Trans>All their work</Trans>
      </Link>
      <Link to="/worker/messages/$requesterId" params={{ requesterId: id }} search={group ? { group } : {}}>
        <Trans>Write to them</Trans>
      </Link>
      {error && <Problem error={error} />}
    </span>
  )
}
