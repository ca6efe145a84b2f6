import type { ItemToReview, Task } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Checkbox, Textarea } from '@mantine/core'
import { useId, useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Guided, GuidelinesButton } from '../guidelines/Guidelines.tsx'
import { useGuidelines } from '../guidelines/guidelines.ts'
import { TaskFrame } from '../task-frame/TaskFrame.tsx'
import { Choices } from './Choices.tsx'
import { optionsOf } from './options.ts'
import styles from './Reviews.module.css'

/** One item: what was asked, what was answered, and what is right. */
export function ItemReview({ item, onDone }: { item: ItemToReview; onDone: () => void }) {
  const [label, setLabel] = useState<string>()
  const [comment, setComment] = useState('')
  const [isGold, setIsGold] = useState(false)
  const guidelines = useGuidelines()
  const heading = useId()
  const give = useAction('GiveVerdict')
  const isChoice = item.AnswerKind === 'Categorical'
  const decide = () =>
    label !== undefined &&
    give.mutate(
      {
        ...{ BatchId: item.BatchId, ItemId: item.ItemId, Label: label },
        ...(comment.trim() && { Comment: comment.trim() }),
        ...(isChoice && isGold && { MakeGold: true }),
      },
      { onSuccess: onDone },
    )
  return (
    <section className={styles.review} aria-labelledby={heading}>
      <div className={styles.asked}>
        <div className={styles.head}>
          <h2 id={heading} dir="auto">
            {item.ProjectName}
          </h2>
          <span className="quiet">{item.IsAudit ? t`drawn for an audit` : t`in doubt`}</span>
          <GuidelinesButton text={item.Guidelines || undefined} state={guidelines} />
        </div>
        <Guided text={item.Guidelines || undefined} state={guidelines}>
          {item.PreviewURL ? (
            <TaskFrame task={previewOf(item.PreviewURL)} title={t`The task`} onGuidelines={guidelines.visit} />
          ) : (
            <Values row={item.Row} />
          )}
        </Guided>
        {item.PreviewURL && (
          <details className={styles.values}>
            <summary>
              <Trans>The values of the row</Trans>
            </summary>
            <Values row={item.Row} />
          </details>
        )}
      </div>
      <form
        className={styles.verdict}
        onSubmit={(event) => {
          event.preventDefault()
          decide()
        }}
      >
        <Choices
          options={optionsOf(item)}
          chosen={label}
          onChoose={setLabel}
          mayWrite={!isChoice}
          isNumeric={item.AnswerKind === 'Numeric'}
        />
        <Textarea
          label={t`Comment (optional)`}
          description={t`For the Requester.`}
          autosize
          minRows={2}
          maxRows={6}
          maxLength={4096}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        {isChoice && (
          <Checkbox
            label={t`Make it a known answer`}
            description={t`From now on it tells of others who is careful.`}
            checked={isGold}
            onChange={(event) => setIsGold(event.currentTarget.checked)}
          />
        )}
        {give.error && <Problem error={give.error} />}
        <div>
          <Button type="submit" disabled={label === undefined || label === ''} loading={give.isPending}>
            <Trans>Give the verdict</Trans>
          </Button>
        </div>
      </form>
    </section>
  )
}

/** A preview is a page of ours and has no origin of its own. */
const previewOf = (URL: string): Task => ({ Kind: 'HTMLQuestion', URL, FrameHeight: 0, MayKeepOrigin: false })

function Values({ row }: { row: Readonly<Record<string, string>> }) {
  return (
    <dl className={styles.row}>
      {Object.entries(row).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
