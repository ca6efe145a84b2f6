import type { Project } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { count } from '../../shared/format.ts'
import { May } from '../../shared/May.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { type Column, Table } from '../../shared/table/Table.tsx'
import { Waiting } from '../../shared/Waiting.tsx'

/** The kinds of task, each with its versions and batches. */
export function ProjectsPage() {
  const pages = usePages('ListProjects', { MaxResults: 50 })
  const projects = pages.data?.pages.flatMap((page) => page.Projects) ?? []
  return (
    <Page title={t`Projects`} lead={t`A kind of task: its page and its guidelines, in versions.`}>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={4} />}
      {pages.data && projects.length === 0 && (
        <Empty
          title={t`No projects yet`}
          next={
            <May call="CreateBatch">
              <ButtonLink to="/requester/batches/new">
                <Trans>New batch</Trans>
              </ButtonLink>
            </May>
          }
        >
          <Trans>Your first batch makes the first project. Later batches of the same task begin from it.</Trans>
        </Empty>
      )}
      {projects.length > 0 && (
        <Table rows={projects} keyOf={({ ProjectId }) => ProjectId} columns={columns()} region={t`Projects`} />
      )}
      <More pages={pages} verb={t`Show more projects`} />
    </Page>
  )
}

const columns = (): Column<Project>[] => [
  {
    ...{ name: t`Name`, isWritten: true },
    cell: ({ ProjectId, Name }) => (
      <Link to="/requester/projects/$projectId" params={{ projectId: ProjectId }}>
        {Name}
      </Link>
    ),
  },
  { name: t`Version`, isAtEnd: true, cell: ({ Version }) => count(Version) },
  { name: t`Changed`, cell: ({ VersionTime }) => <Moment at={VersionTime} /> },
  {
    ...{ name: t`Label`, isWritten: true },
    cell: ({ Classes, AnswerField }) => (Classes.length > 0 ? Classes.slice(0, 5).join(', ') : AnswerField),
  },
]
