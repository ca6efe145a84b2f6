import { describeMembers, type MemberDescription, type StructureShape } from '@kempelen/protocol'
import { Trans } from '@lingui/react/macro'
import type { CSSProperties } from 'react'
import styles from '../Docs.module.css'

interface Props {
  readonly title: string
  readonly structure: StructureShape
  readonly operationName?: string
  readonly none: string
}

/** The members of an input or output, those within others set in from the edge. */
export function Members({ title, structure, operationName, none }: Props) {
  const members = describeMembers(structure, operationName)
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title}>{title}</h2>
      {members.length === 0 && <p>{none}</p>}
      {members.length > 0 && (
        <ul className={styles.list}>
          {members.map((member, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: members never change places, and names repeat within others.
            <Member key={at} member={member} isAsked={operationName !== undefined} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Member({ member, isAsked }: { member: MemberDescription; isAsked: boolean }) {
  return (
    <li className={styles.row}>
      <span className={`${styles.name} ${styles.within}`} style={{ '--depth': member.depth } as CSSProperties}>
        <code>{member.name}</code>
        {isAsked && member.isRequired && (
          <span className={styles.required}>
            <Trans>required</Trans>
          </span>
        )}
      </span>
      <span>
        {member.kind}
        {member.limits.length > 0 && <span className={styles.quiet}> · {member.limits.join(' · ')}</span>}
      </span>
    </li>
  )
}
