import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { usePages } from '../../shared/api.ts'
import { Empty } from '../../shared/Empty.tsx'
import { shortened } from '../../shared/format.ts'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { SuspensionFacts } from '../person/SuspensionFacts.tsx'

/** Who is suspended, and what they say to it. */
export function Suspensions() {
  const pages = usePages('ListSuspensions', { MaxResults: 25 })
  const suspensions = pages.data?.pages.flatMap((page) => page.Suspensions) ?? []
  return (
    <>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={3} height={64} />}
      {pages.data && suspensions.length === 0 && (
        <Empty title={t`Nobody is suspended`}>
          <Trans>
            Somebody is suspended on their page under People, with a reason that they read and can appeal against.
          </Trans>
        </Empty>
      )}
      <ul>
        {suspensions.map((one) => (
          <li key={one.SuspensionId}>
            <Link to="/operator/people/$id" params={{ id: one.SubjectId }}>
              {shortened(one.SubjectId)}
            </Link>
            <SuspensionFacts suspension={one} />
          </li>
        ))}
      </ul>
      <More pages={pages} verb={t`Show more suspensions`} />
    </>
  )
}
