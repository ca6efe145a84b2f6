import type { Batch, BatchLabel } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useAction } from '../../shared/api.ts'
import { May } from '../../shared/May.tsx'
import { Money } from '../../shared/Money.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import type { Column } from '../../shared/table/Table.tsx'
import { percent } from '../batches/percent.ts'
import styles from './Labels.module.css'

const sources = () => ({ People: t`people`, Reviewer: t`a reviewer`, Gold: t`known before` })

/** Each row of the file with its label, and the answers that it is made of. */
export const labelColumns = (batch: Batch): Column<BatchLabel>[] => [
  { name: t`Row`, isAtEnd: true, className: 'quiet', cell: ({ Ordinal }) => Ordinal },
  { name: t`Values`, isWritten: true, className: styles.values, cell: ({ Row }) => <Values row={Row} /> },
  {
    ...{ name: t`Label`, isWritten: true, className: styles.label },
    cell: ({ Label }) => Label ?? <span className="quiet">–</span>,
  },
  {
    name: t`Probability`,
    cell: ({ Probability: share }) => share !== undefined && <Probability share={share} />,
  },
  { name: t`Answers`, cell: (label) => <Votes of={label} /> },
  { name: t`From`, className: 'nowrap', cell: (label) => <Source of={label} goldColumn={batch.Plan.GoldColumn} /> },
  { name: t`State`, cell: ({ ItemStatus }) => <StatusMark status={ItemStatus} /> },
  { name: t`Cost`, isAtEnd: true, cell: ({ Cost }) => <Money amount={Cost} unit={batch.Unit} /> },
]

function Values({ row }: { row: BatchLabel['Row'] }) {
  const values = Object.entries(row).filter(([, value]) => value !== '')
  const named = values.map(([name, value]) => `${name}: ${value}`)
  return <span title={named.join('\n')}>{values.length === 1 ? values[0]![1] : named.join(' · ')}</span>
}

function Votes({ of: label }: { of: BatchLabel }) {
  return (
    <ul className={styles.votes}>
      {label.Votes.map((vote) => (
        <li key={vote.AssignmentId} data-model={vote.AuthorClass === 'Model' || undefined}>
          <span className="quiet">{vote.Worker}</span> {vote.Label ?? '–'}
        </li>
      ))}
      {label.Verdict && (
        <li>
          <span className="quiet">
            <Trans>Reviewer {label.Verdict.Reviewer}</Trans>
          </span>{' '}
          {label.Verdict.Label}
          {label.Verdict.Comment && <em> “{label.Verdict.Comment}”</em>}
        </li>
      )}
    </ul>
  )
}

function Source({ of: label, goldColumn }: { of: BatchLabel; goldColumn: string | undefined }) {
  return (
    <>
      {label.Source && sources()[label.Source]}
      {label.Source === 'Gold' && label.HITId && !(goldColumn && label.Row[goldColumn]) && (
        <May call="RemoveKnownAnswer">
          <RemoveKnown hitId={label.HITId} />
        </May>
      )}
    </>
  )
}

/** The way back from a known answer that was made of somebody's. */
function RemoveKnown({ hitId }: { hitId: string }) {
  const remove = useAction('RemoveKnownAnswer', ['GetBatch', 'GetBatchLabels', 'ListProjectWorkers'])
  return (
    <>
      <Button
        variant="subtle"
        size="compact-xs"
        loading={remove.isPending}
        title={t`The row is decided by its answers again, and nobody is held to it.`}
        onClick={() => remove.mutate({ HITId: hitId })}
      >
        <Trans>Not known</Trans>
      </Button>
      {remove.error && <Problem error={remove.error} />}
    </>
  )
}

/** A zero-based bar with its number. */
function Probability({ share }: { share: number }) {
  return (
    <span className={styles.probability}>
      <span className={styles.bar} aria-hidden>
        <span style={{ width: `${share * 100}%` }} />
      </span>
      {percent(share)}
    </span>
  )
}
