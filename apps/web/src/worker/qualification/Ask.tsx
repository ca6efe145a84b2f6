import type { MyQualification, QualificationTest, QualificationType } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { duration } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import { TaskFrame } from '../task-frame/TaskFrame.tsx'
import { Countdown } from '../work/Countdown.tsx'
import { useTimeLeft } from '../work/time-left.ts'
import styles from './Qualification.module.css'

/** Asks for the qualification, or takes its test. */
export function Ask({ type, mine }: { type: QualificationType; mine: MyQualification | undefined }) {
  const request = useAction('RequestQualification', ['ListMyQualifications', 'ListHITGroups'])
  const queries = useQueryClient()
  const [isDone, setDone] = useState(false)
  const finish = () => {
    setDone(true)
    for (const touched of ['ListMyQualifications', 'ListHITGroups'])
      void queries.invalidateQueries({ queryKey: [touched] })
  }
  const ask = () => request.mutate({ QualificationTypeId: type.QualificationTypeId! })
  const test = isDone ? undefined : request.data?.Test
  const isRunning = mine?.RequestState === 'Testing'
  const mayAsk = mine ? mine.MayRequest || isRunning : type.QualificationTypeStatus === 'Active'
  if (test) return <Test type={type} test={test} onDone={finish} />
  return (
    <>
      {request.error && <Problem error={request.error} />}
      {mayAsk && (
        <div>
          <Button onClick={ask} loading={request.isPending}>
            {wordOf(type, isRunning)}
          </Button>
          {type.TestDurationInSeconds !== undefined && !isRunning && (
            <p className={styles.note}>
              <Trans>
                The time of {duration(type.TestDurationInSeconds)} runs from here, and goes on when you leave.
              </Trans>
            </p>
          )}
        </div>
      )}
    </>
  )
}

function wordOf({ TestDurationInSeconds }: QualificationType, isRunning: boolean): string {
  if (TestDurationInSeconds === undefined) return t`Ask for it`
  return isRunning ? t`Continue the test` : t`Begin the test`
}

function Test({ type, test, onDone }: { type: QualificationType; test: QualificationTest; onDone: () => void }) {
  const begun = new Date(test.Deadline.getTime() - type.TestDurationInSeconds! * 1000)
  const time = useTimeLeft({ AcceptTime: begun, Deadline: test.Deadline })
  return (
    <div className={styles.test}>
      <Countdown time={time} />
      <TaskFrame
        task={{ Kind: 'QuestionForm', URL: test.URL, FrameHeight: 0, MayKeepOrigin: false }}
        title={t`Test: ${type.Name ?? ''}`}
        onSubmitted={onDone}
      />
    </div>
  )
}
