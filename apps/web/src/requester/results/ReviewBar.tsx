import type { Result } from '@kempelen/protocol'
import { plural } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { May } from '../../shared/May.tsx'
import styles from './Results.module.css'
import type { Review } from './review.ts'
import { approveWords, rejectWords } from './review-words.ts'

/** What can be done with the selected results; without a selection, the keys that walk and decide. */
export function ReviewBar({ selected, review }: { selected: readonly Result[]; review: Review }) {
  const open = review.openTo('reject').length
  return selected.length > 0 ? (
    <div className={styles.actions}>
      <span className="quiet">
        {plural(selected.length, { one: '# result selected', other: '# results selected' })}
      </span>
      <May call="ReviewAssignments">
        <Button size="xs" disabled={open === 0} onClick={review.approve}>
          {approveWords(open)}
        </Button>
      </May>
      <May call="ReviewAssignments">
        <Button size="xs" variant="default" color="bad" disabled={open === 0} onClick={() => review.open('reject')}>
          {rejectWords(open)}
        </Button>
      </May>
      <May call="SendBonus">
        <Button size="xs" variant="default" onClick={() => review.open('bonus')}>
          <Trans>Send bonuses…</Trans>
        </Button>
      </May>
      <May call="CreateAdditionalAssignmentsForHIT">
        <Button size="xs" variant="default" onClick={review.askAgain}>
          <Trans>Ask again</Trans>
        </Button>
      </May>
    </div>
  ) : (
    <p className={styles.keys}>
      <Trans>
        <kbd>↑</kbd> <kbd>↓</kbd> walk · <kbd>space</kbd> select · <kbd>a</kbd> approve · <kbd>r</kbd> reject ·{' '}
        <kbd>b</kbd> bonus · <kbd>g</kbd> make known
      </Trans>
    </p>
  )
}
