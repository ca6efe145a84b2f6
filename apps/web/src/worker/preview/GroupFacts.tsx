import type { HITGroup } from '@kempelen/protocol'
import { IconCheck, IconX } from '@tabler/icons-react'
import { count, duration } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { Money } from '../../shared/Money.tsx'
import { RequirementWords } from '../RequirementWords.tsx'
import styles from './Preview.module.css'

/** What is agreed by accepting: pay, time, review, requirements. */
export function GroupFacts({ group }: { group: HITGroup }) {
  return (
    <>
      <dl className={styles.facts}>
        <Fact name="Reward">
          <Money amount={group.Reward} unit={group.Unit} />
        </Fact>
        <Fact name="Requester">
          <span dir="auto">{group.RequesterName}</span>
        </Fact>
        <Fact name="Time allotted">{duration(group.AssignmentDurationInSeconds)}</Fact>
        <Fact name="Paid at the latest">
          {group.AutoApprovalDelayInSeconds === 0
            ? 'at once'
            : `${duration(group.AutoApprovalDelayInSeconds)} after submission, unless rejected`}
        </Fact>
        <Fact name="HITs left">{count(group.NumberOfHITsAvailable)}</Fact>
        {group.Expiration && (
          <Fact name="Offered until">
            <Moment at={group.Expiration} />
          </Fact>
        )}
      </dl>
      {group.Requirements.length > 0 && (
        <ul className={styles.requirements} aria-label="What the Requester asks for">
          {group.Requirements.map((requirement) => (
            <li key={requirement.Sentence} data-met={requirement.IsMet}>
              {requirement.IsMet ? <IconCheck size={18} stroke={1.75} /> : <IconX size={18} stroke={1.75} />}
              <span className="unseen">{requirement.IsMet ? 'Met:' : 'Not met:'}</span>
              <RequirementWords requirement={requirement} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
