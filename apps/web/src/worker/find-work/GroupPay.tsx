import type { HITGroup } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Money } from '../../shared/Money.tsx'
import { restsOn } from '../measure.ts'
import styles from './FindWork.module.css'

/** The measured pay per hour, large, or the reward where nobody has done it yet. */
export function GroupPay({ group }: { group: HITGroup }) {
  return (
    <div className={styles.pay}>
      <span className={styles.reward}>
        <Money amount={group.PayPerHour ?? group.Reward} unit={group.Unit} />
      </span>
      <span className={styles.from}>
        {group.PayPerHour ? t`per hour, ${restsOn(group)}` : t`reward, not measured yet`}
      </span>
    </div>
  )
}
