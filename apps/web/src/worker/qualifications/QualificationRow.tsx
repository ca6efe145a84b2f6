import type { MyQualification } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { count, exact } from '../../shared/format.ts'
import { qualificationDescription } from '../../shared/qualification-descriptions.ts'
import { qualificationName } from '../../shared/qualification-names.ts'
import { placeName } from './place-name.ts'
import styles from './Qualifications.module.css'

/** One qualification: its name, what the Worker has of it, and how things stand. */
export function QualificationRow({ qualification }: { qualification: MyQualification }) {
  const { QualificationTypeId, RequesterName, IsSystem } = qualification
  const name = qualificationName(qualification)
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        {IsSystem ? (
          <span className={styles.name}>{name}</span>
        ) : (
          <Link
            to="/worker/qualifications/$qualificationTypeId"
            params={{ qualificationTypeId: QualificationTypeId }}
            className={styles.name}
            dir="auto"
          >
            {name}
          </Link>
        )}
        <p className={styles.quiet} dir="auto">
          {RequesterName ? `${RequesterName}. ` : ''}
          {qualificationDescription(qualification)}
        </p>
      </div>
      <div className={styles.value}>
        {valueWords(qualification)}
        {stateWords(qualification) && <p className={styles.quiet}>{stateWords(qualification)}</p>}
      </div>
    </li>
  )
}

export function valueWords({ Status, IntegerValue, LocaleValue }: MyQualification): string {
  if (Status === 'Revoked') return t`Revoked`
  if (LocaleValue) return placeName(LocaleValue)
  return IntegerValue === undefined ? t`None` : count(IntegerValue)
}

export function stateWords({ RequestState, EarliestRequestTime, MayRequest }: MyQualification): string {
  switch (RequestState) {
    case 'Testing':
      return t`Your test is running`
    case 'Pending':
      return t`The Requester decides`
    case 'Rejected':
      if (EarliestRequestTime) return t`Your request was turned down; ask again from ${exact(EarliestRequestTime)} on`
      return MayRequest ? t`Your request was turned down; you can ask again` : t`Your request was turned down`
    default:
      return ''
  }
}
