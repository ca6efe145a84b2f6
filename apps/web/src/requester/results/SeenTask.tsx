import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { draftOfAnswer } from '../template-preview/draft-of-answer.ts'
import { PreviewFrame } from '../template-preview/PreviewFrame.tsx'

/** The task as its Worker saw it, with the answer in its controls. */
export function SeenTask({ assignmentId }: { assignmentId: string }) {
  const { data, error } = useQuery({
    ...operationQuery('PreviewResult', { AssignmentId: assignmentId }),
    staleTime: 600_000,
  })
  if (error) return <Problem error={error} />
  if (!data) return <Waiting rows={1} height={160} />
  if (data.HTML === undefined)
    return (
      <p className="small">
        <Trans>
          The task stands on a page of your own:{' '}
          <a href={data.URL} target="_blank" rel="noopener noreferrer">
            open it in a new tab
          </a>
        </Trans>
      </p>
    )
  const draft = data.Answer && draftOfAnswer(data.HTML, JSON.parse(data.Answer))
  return (
    <PreviewFrame
      key={assignmentId}
      page={{ URL: data.URL, HTML: data.HTML }}
      title={t`The task as the Worker saw it`}
      draft={draft}
    />
  )
}
