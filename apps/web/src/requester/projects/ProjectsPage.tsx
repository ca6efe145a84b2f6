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
import { StackedTable } from '../../shared/StackedTable.tsx'
import tables from '../../shared/table.module.css'
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
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={tables.scroll} tabIndex={0} aria-label={t`Projects`}>
          <StackedTable>
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Name</Trans>
                </th>
                <th scope="col" className="end">
                  <Trans>Version</Trans>
                </th>
                <th scope="col">
                  <Trans>Changed</Trans>
                </th>
                <th scope="col">
                  <Trans>Label</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {projects.map(({ ProjectId, Name, Version, VersionTime, AnswerField, Classes }) => (
                <tr key={ProjectId}>
                  <td dir="auto">
                    <Link to="/requester/projects/$projectId" params={{ projectId: ProjectId }}>
                      {Name}
                    </Link>
                  </td>
                  <td className="end">{count(Version)}</td>
                  <td>
                    <Moment at={VersionTime} />
                  </td>
                  <td dir="auto">{Classes.length > 0 ? Classes.slice(0, 5).join(', ') : AnswerField}</td>
                </tr>
              ))}
            </tbody>
          </StackedTable>
        </section>
      )}
      <More pages={pages} verb={t`Show more projects`} />
    </Page>
  )
}
