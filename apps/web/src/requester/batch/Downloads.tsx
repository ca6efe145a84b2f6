import type { Batch, Project } from '@kempelen/protocol'
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
      <span className="quiet">Download the labels:</span>
      {formats.map(([format, name]) => (
        <a key={format} href={`/v1/batches/${batch.BatchId}/labels?Format=${format}`} download>
          {name}
        </a>
      ))}
      <a href={`/v1/results.csv?HITTypeId=${batch.HITTypeId}`} download>
        MTurk’s results file
      </a>
    </p>
  )
}
