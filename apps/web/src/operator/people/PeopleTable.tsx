import type { PersonRow } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { shortened } from '../../shared/format.ts'
import { Moment } from '../../shared/Moment.tsx'
import { StackedTable } from '../../shared/StackedTable.tsx'
import tables from '../../shared/table.module.css'

export function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  return (
    <div className={tables.scroll}>
      <StackedTable>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Name</Trans>
            </th>
            <th scope="col">
              <Trans>E-mail</Trans>
            </th>
            <th scope="col">
              <Trans>Roles</Trans>
            </th>
            <th scope="col">
              <Trans>Standing</Trans>
            </th>
            <th scope="col">
              <Trans>Since</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.Id}>
              <td dir="auto">
                <Link to="/operator/people/$id" params={{ id: person.Id }}>
                  {person.Name ?? shortened(person.Id)}
                </Link>
              </td>
              <td>{person.Email ?? <span className="quiet">–</span>}</td>
              <td>{rolesOf(person).join(', ')}</td>
              <td>{person.IsSuspended ? <strong>{t`Suspended`}</strong> : <span className="quiet">{t`Good`}</span>}</td>
              <td>
                <Moment at={person.CreationTime} />
              </td>
            </tr>
          ))}
        </tbody>
      </StackedTable>
    </div>
  )
}

function rolesOf({ WorkerId, RequesterIds, IsOperator }: PersonRow): string[] {
  return [
    ...(WorkerId ? [t`Worker`] : []),
    ...(RequesterIds.length > 0 ? [t`Requester`] : []),
    ...(IsOperator ? [t`Operator`] : []),
  ]
}
