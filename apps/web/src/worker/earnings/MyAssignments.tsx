import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { AssignmentLine } from './AssignmentLine.tsx'
import styles from './Earnings.module.css'

/** Every assignment that was submitted, newest first. */
export function MyAssignments() {
  const pages = usePages('ListMyAssignments', { Statuses: ['Submitted', 'Approved', 'Rejected'], MaxResults: 25 })
  const assignments = pages.data?.pages.flatMap((page) => page.Assignments) ?? []
  return (
    <section aria-labelledby="assignments" className={styles.assignments}>
      <h2 id="assignments">Assignments</h2>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={4} />}
      {pages.data && assignments.length === 0 && (
        <Empty title="Nothing submitted yet" next={<ButtonLink to="/worker">Find work</ButtonLink>}>
          Each HIT that you submit is listed here with its state, what the Requester said, and any bonus.
        </Empty>
      )}
      {assignments.length > 0 && (
        <ul className={styles.list}>
          {assignments.map((assignment) => (
            <AssignmentLine key={assignment.AssignmentId} assignment={assignment} />
          ))}
        </ul>
      )}
      <More pages={pages} what="assignments" />
    </section>
  )
}
