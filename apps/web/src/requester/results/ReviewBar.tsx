import type { Result } from '@kempelen/protocol'
import { Button } from '@mantine/core'
import { counted } from '../../shared/format.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from './Results.module.css'
import { isOpenTo, type Review } from './review.ts'

/** What can be done with the selected results; without a selection, the keys that walk and decide. */
export function ReviewBar({ selected, review }: { selected: readonly Result[]; review: Review }) {
  const open = selected.filter((result) => result.AssignmentStatus === 'Submitted').length
  return (
    <>
      {selected.length > 0 ? (
        <div className={styles.actions}>
          <span className="quiet">{counted(selected.length, 'result')} selected</span>
          <Button size="xs" disabled={open === 0} loading={review.isPending} onClick={review.approve}>
            Approve {counted(open, 'assignment')}
          </Button>
          <Button
            size="xs"
            variant="default"
            color="bad"
            disabled={!selected.some((result) => isOpenTo('reject', result))}
            onClick={() => review.open('reject')}
          >
            Reject {counted(open, 'assignment')}
          </Button>
        </div>
      ) : (
        <p className={styles.keys}>
          <kbd>↑</kbd> <kbd>↓</kbd> walk · <kbd>space</kbd> select · <kbd>a</kbd> approve · <kbd>r</kbd> reject ·{' '}
          <kbd>b</kbd> bonus
        </p>
      )}
      {review.error && !review.dialog && (
        <div className={styles.problem}>
          <Problem error={review.error} />
        </div>
      )}
    </>
  )
}
