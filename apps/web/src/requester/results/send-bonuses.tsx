import type { Result } from '@kempelen/protocol'
import { plural } from '@lingui/core/macro'
import { call, isRefusal } from '../../shared/api.ts'
import { later } from '../../shared/later/later.tsx'
import { queries } from '../../shared/queries.ts'
import { BonusDialog } from './BonusDialog.tsx'
import { eachInTurn } from './decide.ts'
import { type Bonus, deedOf } from './deeds.ts'

/** Sends a bonus for each, after ten seconds. What is left of it when one is refused can be opened again. */
export function sendBonuses(results: readonly Result[], bonus: Bonus): void {
  const left = new Set(results)
  later({
    ...deedOf('Bonus', results),
    act: () => sent(left, bonus),
    again: ({ onSent, ...dialog }) => (
      <BonusDialog
        {...dialog}
        results={[...left]}
        unit={bonus.unit}
        typed={bonus}
        onSend={(next) => {
          onSent()
          sendBonuses([...left], next)
        }}
      />
    ),
  })
}

async function sent(left: Set<Result>, { amount, reason, token }: Bonus): Promise<string> {
  const number = await eachInTurn(left, async ({ AssignmentId, WorkerId }) => {
    const UniqueRequestToken = `${token}-${AssignmentId.slice(-16)}`
    const input = { AssignmentId, WorkerId, BonusAmount: amount, Reason: reason, UniqueRequestToken }
    await call('SendBonus', input).catch((error: unknown) => {
      // It was paid before, and only the answer was lost.
      if (!isRefusal(error, 'DuplicateRequest')) throw error
    })
  })
  void queries.invalidateQueries({ queryKey: ['ListResults'] })
  return plural(number, { one: 'Bonus sent.', other: '# bonuses sent.' })
}
