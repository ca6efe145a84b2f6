import type { MyQualification } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { usePages } from '../../shared/api.ts'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { FindQualification } from './FindQualification.tsx'
import { Profile } from './Profile.tsx'
import { QualificationRow } from './QualificationRow.tsx'
import styles from './Qualifications.module.css'

/** What opens work to this Worker: values that follow from the record, what was granted, and what can be asked for. */
export function QualificationsPage() {
  const pages = usePages('ListMyQualifications', { MaxResults: 100 })
  const all = pages.data?.pages.flatMap((page) => page.Qualifications) ?? []
  const granted = all.filter((one) => !one.IsSystem)
  return (
    <Page
      title={t`Qualifications`}
      lead={t`What Requesters can ask for before they let you in, and what you have of it.`}
    >
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={6} />}
      {pages.data && (
        <>
          <section className={styles.section} aria-labelledby="record">
            <h2 id="record">
              <Trans>From your record</Trans>
            </h2>
            <Rows qualifications={all.filter((one) => one.IsSystem)} />
            <Profile qualifications={all} />
          </section>
          <section className={styles.section} aria-labelledby="granted">
            <h2 id="granted">
              <Trans>From Requesters</Trans>
            </h2>
            {granted.length === 0 ? (
              <p className={styles.quiet}>
                <Trans>Nobody has granted you anything yet. Look below for what you can ask for.</Trans>
              </p>
            ) : (
              <Rows qualifications={granted} />
            )}
            <More pages={pages} verb={t`Show more qualifications`} />
          </section>
          <FindQualification mine={granted} />
        </>
      )}
    </Page>
  )
}

function Rows({ qualifications }: { qualifications: readonly MyQualification[] }) {
  return (
    <ul className={styles.rows}>
      {qualifications.map((one) => (
        <QualificationRow key={one.QualificationTypeId} qualification={one} />
      ))}
    </ul>
  )
}
