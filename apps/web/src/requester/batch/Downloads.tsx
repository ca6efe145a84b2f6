import type { Batch, Project } from '@kempelen/protocol'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { fileOfRequester } from '../../shared/requester.ts'
import styles from './Batch.module.css'

const always = [
  ['jsonl', 'JSON Lines'],
  ['parquet', 'Parquet'],
  ['csv', 'CSV'],
  ['label-studio', 'Label Studio'],
] as const

/** The labels as files, in the formats that their kind has. */
export function Downloads({ batch, kind }: { batch: Batch; kind: Project['AnswerKind'] | undefined }) {
  if (batch.Answers === 0 || !batch.HITTypeId) return null
  const formats = [
    ...always,
    ...(kind === 'Boxes' || kind === 'Polygons' ? [['coco', 'COCO'] as const] : []),
    ...(kind === 'Entities' ? [['conll', 'CoNLL'] as const] : []),
  ]
  return (
    <p className={styles.downloads}>
      <span className="quiet">
        <Trans>Download the labels:</Trans>
      </span>
      {formats.map(([format, name]) => (
        <a key={format} href={fileOfRequester(`/v1/batches/${batch.BatchId}/labels`, { Format: format })} download>
          {name}
        </a>
      ))}
      <a href={fileOfRequester('/v1/results.csv', { HITTypeId: batch.HITTypeId })} download>
        <Trans>MTurk’s results file</Trans>
      </a>
      <Link to="/requester/reviewed">
        <Trans>Upload it reviewed</Trans>
      </Link>
      <Link to="/requester/types/$hitTypeId" params={{ hitTypeId: batch.HITTypeId }}>
        <Trans>See the answers one by one</Trans>
      </Link>
    </p>
  )
}
