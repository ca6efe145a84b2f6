import type { HITGroup } from '@kempelen/protocol'
import { plural } from '@lingui/core/macro'
import { Money } from '../../shared/Money.tsx'
import { RequirementWords } from '../RequirementWords.tsx'
import styles from './FindWork.module.css'

/** The groups that ask for what the Worker has not, folded under one line. */
export function ClosedGroups({ groups }: { groups: readonly HITGroup[] }) {
  return (
    <details className={styles.closed}>
      <summary>
        {plural(groups.length, {
          one: '# group asks for something you do not have',
          other: '# groups ask for something you do not have',
        })}
      </summary>
      <ul>
        {groups.map((group) => (
          <li key={group.HITGroupId} className={styles.closedGroup}>
            <div className={styles.what}>
              <span dir="auto">{group.Title}</span>
              <ul className={styles.missing}>
                {group.Requirements.filter((requirement) => !requirement.IsMet).map((requirement) => (
                  <li key={requirement.Sentence}>
                    <RequirementWords requirement={requirement} />
                  </li>
                ))}
              </ul>
            </div>
            <Money amount={group.Reward} unit={group.Unit} />
          </li>
        ))}
      </ul>
    </details>
  )
}
