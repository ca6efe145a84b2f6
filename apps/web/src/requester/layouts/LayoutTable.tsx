import type { HITLayout } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAction } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { Id } from '../../shared/Id.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { StackedTable } from '../../shared/StackedTable.tsx'
import tables from '../../shared/table.module.css'
import styles from './Layouts.module.css'

/** The layouts with what a program must know of them, and the way to delete one. */
export function LayoutTable({ layouts }: { layouts: readonly HITLayout[] }) {
  const [ending, setEnding] = useState<HITLayout>()
  const remove = useAction('DeleteHITLayout', ['ListHITLayouts'])
  const close = () => {
    setEnding(undefined)
    remove.reset()
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
                  <Button
                    variant="subtle"
                    color="bad"
                    size="compact-sm"
                    onClick={() => setEnding(layout)}
                    aria-label={t`Delete the layout ${layout.Name}`}
                  >
                    <Trans>Delete</Trans>
                  </Button>
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
        onConfirm={() => ending && remove.mutate({ HITLayoutId: ending.HITLayoutId }, { onSuccess: close })}
        isPending={remove.isPending}
        error={remove.error}
      >
        <Trans>
          Programs that name {ending?.Name} are refused from then on. HITs that were made from it stay as they are.
        </Trans>
      </Confirm>
    </>
  )
}
