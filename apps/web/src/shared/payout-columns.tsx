import type { Payout } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Moment } from './Moment.tsx'
import { Money } from './Money.tsx'
import { payoutWords } from './payout-words.ts'
import type { Column } from './table/Table.tsx'

/** What a Worker and an operator both see of a pay-out. */
export const payoutColumns = () =>
  ({
    amount: {
      ...{ name: t`Amount`, isAtEnd: true },
      cell: ({ Amount, Unit }) => <Money amount={Amount} unit={Unit} />,
    },
    state: { name: t`State`, cell: ({ State }) => payoutWords(State) },
    account: { name: t`Account`, className: 'nowrap', cell: ({ Destination }) => Destination },
    asked: { name: t`Asked for`, cell: ({ RequestTime }) => <Moment at={RequestTime} /> },
    note: {
      ...{ name: t`Reference or reason`, isWritten: true },
      cell: ({ ReturnReason, BankReference }) => ReturnReason ?? BankReference,
    },
  }) satisfies Record<string, Column<Payout>>
