import type { PersonRow } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Link } from '@tanstack/react-router'
import { shortened } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { type Column, Table } from '../../shared/table/Table.tsx'

export function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  return <Table rows={people} keyOf={({ Id }) => Id} columns={columns()} />
}

const columns = (): Column<PersonRow>[] => [
  {
    ...{ name: t`Name`, isWritten: true },
    cell: ({ Id, Name }) => (
      <Link to="/operator/people/$id" params={{ id: Id }}>
        {Name ?? shortened(Id)}
      </Link>
    ),
  },
  { name: t`E-mail`, cell: ({ Email }) => Email ?? <span className="quiet">–</span> },
  { name: t`Roles`, cell: (person) => rolesOf(person).join(', ') },
  {
    name: t`Standing`,
    cell: ({ IsSuspended }) =>
      IsSuspended ? <strong>{t`Suspended`}</strong> : <span className="quiet">{t`Good`}</span>,
  },
  { name: t`Since`, cell: ({ CreationTime }) => <Moment at={CreationTime} /> },
]

function rolesOf({ WorkerId, RequesterIds, IsOperator }: PersonRow): string[] {
  return [
    ...(WorkerId ? [t`Worker`] : []),
    ...(RequesterIds.length > 0 ? [t`Requester`] : []),
    ...(IsOperator ? [t`Operator`] : []),
  ]
}
