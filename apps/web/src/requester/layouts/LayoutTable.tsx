import type { HITLayout } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Confirm } from '../../shared/Confirm.tsx'
import { Id } from '../../shared/Id.tsx'
import { callLater } from '../../shared/later/later.tsx'
import { May } from '../../shared/May.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { StackedTable } from '../../shared/StackedTable.tsx'
import tables from '../../shared/table.module.css'
import styles from './Layouts.module.css'

/** The layouts with what a program must know of them, and the way to delete one. */
export function LayoutTable({ layouts }: { layouts: readonly HITLayout[] }) {
  const [ending, setEnding] = useState<HITLayout>()
  const close = () => setEnding(undefined)
  const remove = ({ HITLayoutId, Name }: HITLayout) => {
    close()
    callLater(
      'DeleteHITLayout',
      { HITLayoutId },
      {
        about: HITLayoutId,
        says: (number) => plural(number, { one: `Deleting the layout ${Name}`, other: 'Deleting # layouts' }),
        done: t`The layout ${Name} is deleted.`,
        touches: ['ListHITLayouts'],
      },
    )
  }
  return (
    <>
      <div className={tables.scroll}>
        <StackedTable>
          <thead>
            <tr>
              <th scope="col">
                <Trans>Name</Trans>
              </th>
              <th scope="col">HITLayoutId</th>
              <th scope="col">
                <Trans>Parameters</Trans>
              </th>
              <th scope="col">
                <Trans>Made</Trans>
              </th>
              <th scope="col">
                <span className="unseen">
                  <Trans>Delete</Trans>
                </span>
              </th>
            </tr>
          </thead>
          <tbody>
            {layouts.map((layout) => (
              <tr key={layout.HITLayoutId}>
                <td dir="auto">{layout.Name}</td>
                <td>
                  <Id of={layout.HITLayoutId} what="layout’s id" />
                </td>
                <td>
                  {layout.ParameterNames.length === 0 && (
                    <span className="quiet">
                      <Trans>none</Trans>
                    </span>
                  )}
                  <span className={styles.names}>
                    {layout.ParameterNames.map((name) => (
                      <code key={name}>{name}</code>
                    ))}
                  </span>
                </td>
                <td>
                  <Moment at={layout.CreationTime} />
                </td>
                <td className="end">
                  <May call="DeleteHITLayout">
                    <Button
                      variant="subtle"
                      color="bad"
                      size="compact-sm"
                      onClick={() => setEnding(layout)}
                      aria-label={t`Delete the layout ${layout.Name}`}
                    >
                      <Trans>Delete</Trans>
                    </Button>
                  </May>
                </td>
              </tr>
            ))}
          </tbody>
        </StackedTable>
      </div>
      <Confirm
        opened={ending !== undefined}
        onClose={close}
        title={t`Delete this layout?`}
        verb={t`Delete this layout`}
        onConfirm={() => ending && remove(ending)}
      >
        <Trans>
          Programs that name {ending?.Name} are refused from then on. HITs that were made from it stay as they are.
        </Trans>
      </Confirm>
    </>
  )
}
