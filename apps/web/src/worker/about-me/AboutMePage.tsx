import { type AboutQuestion, aboutQuestions } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { Languages } from './Languages.tsx'
import { Question } from './Question.tsx'

const questions = Object.keys(aboutQuestions) as AboutQuestion[]

/** What Workers may say about themselves, and who sees it. */
export function AboutMePage() {
  const answers = useQuery(operationQuery('ListAboutMe', {}))
  const profile = useQuery(operationQuery('GetMyProfile', {}))
  const error = answers.error ?? profile.error
  return (
    <Page
      title={t`About me`}
      width="narrow"
      lead={
        <Trans>
          Every question is yours to answer or to leave. Only you see the answers: they are sealed, and neither
          Requesters nor operators can list them. A Requester who asks for, say, left-handed people only learns that you
          may do the work.
        </Trans>
      }
    >
      {error && <Problem error={error} />}
      {!(answers.data && profile.data) && !error && <Waiting rows={7} height={72} />}
      {profile.data && <Languages profile={profile.data} />}
      {answers.data &&
        questions.map((question) => (
          <Question
            key={question}
            question={question}
            answer={answers.data.Answers.find(({ Question }) => Question === question)}
          />
        ))}
    </Page>
  )
}
