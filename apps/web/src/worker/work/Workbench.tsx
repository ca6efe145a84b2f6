import type { MyAssignment, Task, WorkerHIT } from '@kempelen/protocol'
import { useDocumentTitle } from '@mantine/hooks'
import { useRef, useState } from 'react'
import { Guided } from '../guidelines/Guidelines.tsx'
import { useGuidelines } from '../guidelines/guidelines.ts'
import { answerOf } from '../task-frame/message.ts'
import { TaskFrame, type TaskFrameHandle } from '../task-frame/TaskFrame.tsx'
import { useActiveTime } from './active-time.ts'
import { Notices } from './Notices.tsx'
import { useServerWord } from './server-word.ts'
import { useSubmission } from './submission.ts'
import { useTimeLeft } from './time-left.ts'
import { useDraft } from './use-draft.ts'
import styles from './Work.module.css'
import { WorkBar } from './WorkBar.tsx'

interface Props {
  readonly assignment: MyAssignment
  readonly hit: WorkerHIT
  readonly task: Task
  /** What was entered before, on this device or another. */
  readonly draft?: string | undefined
}

/** The task is the page; one slim bar stands above it. */
export function Workbench({ assignment, hit, task, draft }: Props) {
  useDocumentTitle(`${hit.Title} · Kempelen`)
  // What the server says later may name the task anew; to load it again would lose what the Worker has entered.
  const [first] = useState({ task, draft })
  const frame = useRef<TaskFrameHandle>(null)
  const time = useTimeLeft(assignment)
  const submission = useSubmission(assignment.AssignmentId)
  const word = useServerWord(assignment.AssignmentId)
  const kept = useDraft(assignment.AssignmentId)
  const noteUse = useActiveTime(assignment.AssignmentId, frame, !time.isOver)
  const guidelines = useGuidelines()
  return (
    <div className={styles.workbench}>
      <WorkBar assignment={assignment} hit={hit} time={time} draft={kept.state} guidelines={guidelines} />
      <Notices submission={submission} isMissing={word.isMissing} isOver={time.isOver} hit={hit} />
      <Guided text={hit.Guidelines} state={guidelines}>
        <main className={styles.task}>
          <TaskFrame
            ref={frame}
            task={first.task}
            draft={first.draft}
            onDraft={kept.save}
            title={hit.Title}
            onSubmitted={word.askAfterClaim}
            onMoved={word.ask}
            onFields={(fields) => submission.submit(answerOf(fields))}
            onActivity={noteUse}
            onGuidelines={guidelines.visit}
          />
        </main>
      </Guided>
    </div>
  )
}
