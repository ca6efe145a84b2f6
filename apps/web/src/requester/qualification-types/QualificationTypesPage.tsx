import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { May } from '../../shared/May.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { StackedTable } from '../../shared/StackedTable.tsx'
import { StatusMark } from '../../shared/StatusMark.tsx'
import tables from '../../shared/table.module.css'
import { Waiting } from '../../shared/Waiting.tsx'

/** The Requester's own QualificationTypes, by name. */
export function QualificationTypesPage() {
  const pages = usePages('ListQualificationTypes', {
    ...{ MustBeRequestable: false, MustBeOwnedByCaller: true, MaxResults: 50 },
  })
  const types = pages.data?.pages.flatMap((page) => page.QualificationTypes ?? []) ?? []
  const makeOne = (
    <May call="CreateQualificationType">
      <ButtonLink to="/requester/qualifications/new">
        <Trans>New qualification type</Trans>
      </ButtonLink>
    </May>
  )
  return (
    <Page
      title={t`Qualification types`}
      lead={t`What you can ask of Workers: a test they passed, or a mark that you gave.`}
      aside={types.length > 0 && makeOne}
    >
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={4} />}
      {pages.data && types.length === 0 && (
        <Empty title={t`No qualification types yet`} next={makeOne}>
          <Trans>With a test, Workers show that they can do a task before they are given it.</Trans>
        </Empty>
      )}
      {types.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={tables.scroll} tabIndex={0} aria-label={t`Qualification types`}>
          <StackedTable>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Name</Trans>
                </th>
                <th scope="col">
                  <Trans>State</Trans>
                </th>
                <th scope="col">
                  <Trans>How Workers get it</Trans>
                </th>
                <th scope="col">
                  <Trans>Made</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {types.map(
                ({ QualificationTypeId = '', Name, QualificationTypeStatus, Test, AutoGranted, CreationTime }) => (
                  <tr key={QualificationTypeId}>
                    <td dir="auto">
                      <Link
                        to="/requester/qualifications/$qualificationTypeId"
                        params={{ qualificationTypeId: QualificationTypeId }}
                      >
                        {Name}
                      </Link>
                    </td>
                    <td>
                      <StatusMark status={QualificationTypeStatus ?? ''} />
                    </td>
                    <td>{Test ? t`by a test` : AutoGranted ? t`at once` : t`from you`}</td>
                    <td>{CreationTime && <Moment at={CreationTime} />}</td>
                  </tr>
                ),
              )}
            </tbody>
          </StackedTable>
        </section>
      )}
      <More pages={pages} verb={t`Show more qualification types`} />
    </Page>
  )
}
