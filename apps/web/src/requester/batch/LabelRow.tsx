import type { Batch, BatchLabel } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useAction } from '../../shared/api.ts'
import { May } from '../../shared/May.tsx'
import { Money } from '../../shared/Money.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import { percent } from '../batches/percent.ts'
import styles from './Labels.module.css'

const sources = () => ({ People: t`people`, Reviewer: t`a reviewer`, Gold: t`known before` })

/** One row of the file with its label, and the answers that it is made of. */
export function LabelRow({ label, batch }: { label: BatchLabel; batch: Batch }) {
  const { Unit: unit } = batch
  const { GoldColumn: goldColumn } = batch.Plan
  const values = Object.entries(label.Row).filter(([, value]) => value !== '')
  const isModel = label.AuthorClass === 'Model' || label.AuthorClass === 'Both'
  return (
    <tr>
      <td className="end quiet">{label.Ordinal}</td>
      <td className={styles.values} dir="auto" title={values.map(([name, value]) => `${name}: ${value}`).join('\n')}>
        {values.length === 1 ? values[0]![1] : values.map(([name, value]) => `${name}: ${value}`).join(' · ')}
      </td>
      <td className={styles.label} dir="auto">
        {label.Label ?? <span className="quiet">–</span>}
      </td>
      <td>{label.Probability !== undefined && <Probability share={label.Probability} />}</td>
      <td>
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
      </td>
      <td className="nowrap" data-model={isModel || undefined}>
        {label.Source ? sources()[label.Source] : ''}
        {label.Source === 'Gold' && label.HITId && !(goldColumn && label.Row[goldColumn]) && (
          <May call="RemoveKnownAnswer">
            <RemoveKnown hitId={label.HITId} />
          </May>
        )}
      </td>
      <td>
        <StatusMark status={label.ItemStatus} />
      </td>
      <td className="end">
        <Money amount={label.Cost} unit={unit} />
      </td>
    </tr>
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
