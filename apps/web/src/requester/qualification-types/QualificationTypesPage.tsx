import type { QualificationType } from '@kempelen/protocol'
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
import { StatusMark } from '../../shared/StatusMark.tsx'
import { type Column, Table } from '../../shared/table/Table.tsx'
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
        <Table
          rows={types}
          keyOf={({ QualificationTypeId = '' }) => QualificationTypeId}
          columns={columns()}
          region={t`Qualification types`}
        />
      )}
      <More pages={pages} verb={t`Show more qualification types`} />
    </Page>
  )
}

const columns = (): Column<QualificationType>[] => [
  {
    ...{ name: t`Name`, isWritten: true },
    cell: ({ QualificationTypeId: qualificationTypeId = '', Name }) => (
      <Link to="/requester/qualifications/$qualificationTypeId" params={{ qualificationTypeId }}>
        {Name}
      </Link>
    ),
  },
  { name: t`State`, cell: ({ QualificationTypeStatus }) => <StatusMark status={QualificationTypeStatus ?? ''} /> },
  {
    name: t`How Workers get it`,
    cell: ({ Test, AutoGranted }) => (Test ? t`by a test` : AutoGranted ? t`at once` : t`from you`),
  },
  { name: t`Made`, cell: ({ CreationTime }) => CreationTime && <Moment at={CreationTime} /> },
]
