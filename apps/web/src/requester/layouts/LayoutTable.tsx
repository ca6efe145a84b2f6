import type { HITLayout } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Id } from '../../shared/Id.tsx'
import { EndButton } from '../../shared/later/EndButton.tsx'
import { Moment } from '../../shared/Moment.tsx'
import { type Column, Table } from '../../shared/table/Table.tsx'
import styles from './Layouts.module.css'

/** The layouts with what a program must know of them, and the way to delete one. */
export function LayoutTable({ layouts }: { layouts: readonly HITLayout[] }) {
  return <Table rows={layouts} keyOf={({ HITLayoutId }) => HITLayoutId} columns={columns()} />
}

const columns = (): Column<HITLayout>[] => [
  { name: t`Name`, isWritten: true, cell: ({ Name }) => Name },
  { name: 'HITLayoutId', cell: ({ HITLayoutId }) => <Id of={HITLayoutId} what="layout’s id" /> },
  { name: t`Parameters`, cell: ({ ParameterNames }) => <Parameters names={ParameterNames} /> },
  { name: t`Made`, cell: ({ CreationTime }) => <Moment at={CreationTime} /> },
  { name: t`Delete`, isUnseen: true, isAtEnd: true, cell: (layout) => <Delete layout={layout} /> },
]

function Parameters({ names }: { names: readonly string[] }) {
  if (names.length === 0)
    return (
      <span className="quiet">
        <Trans>none</Trans>
      </span>
    )
  return (
    <span className={styles.names}>
      {names.map((name) => (
        <code key={name}>{name}</code>
      ))}
    </span>
  )
}

function Delete({ layout }: { layout: HITLayout }) {
  const { HITLayoutId, Name } = layout
  return (
    <EndButton
      call="DeleteHITLayout"
      input={{ HITLayoutId }}
      later={{
        about: HITLayoutId,
        says: (number) => plural(number, { one: `Deleting the layout ${Name}`, other: 'Deleting # layouts' }),
        done: t`The layout ${Name} is deleted.`,
        touches: ['ListHITLayouts'],
      }}
      word={t`Delete`}
      label={t`Delete the layout ${layout.Name}`}
      question={t`Delete this layout?`}
      verb={t`Delete this layout`}
    >
      <Trans>
        Programs that name {layout.Name} are refused from then on. HITs that were made from it stay as they are.
      </Trans>
    </EndButton>
  )
}
