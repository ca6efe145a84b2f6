import { setTimeout as sleep } from 'node:timers/promises'
import { createClient, RefusedError } from '@kempelen/client'

/** An item that the reviewer decided. */
export interface Review {
  readonly Item: string
  readonly Answers: readonly string[]
  readonly Verdict: string
  readonly IsAudit: boolean
}

/** A simulated reviewer, who looks long enough to see the truth, until nothing more can come. */
export async function simulateReviewer(options: {
  readonly baseUrl: string
  readonly token: string
  readonly truthOf: (row: Readonly<Record<string, string>>) => string
  readonly isDone: () => boolean
}): Promise<Review[]> {
  const reviewer = createClient({ baseUrl: options.baseUrl, token: options.token })
  const reviews: Review[] = []
  while (!options.isDone()) {
    const { Items } = await reviewer.ListItemsToReview({ MaxResults: 100 })
    for (const { BatchId, ItemId, Row, Answers, IsAudit } of Items) {
      const Label = options.truthOf(Row)
      await sleep(500)
      const isGiven = await reviewer
        .GiveVerdict({ BatchId, ItemId, Label, Comment: `It is a ${Label}.` })
        .then(() => true, isTooLate)
      if (isGiven) reviews.push({ Item: Row.name!, Answers, Verdict: Label, IsAudit })
    }
    await sleep(500)
  }
  return reviews.toSorted((one, other) => one.Item.localeCompare(other.Item))
}

/** What other answers taught meanwhile may have opened an item again. */
function isTooLate(error: unknown): false {
  if (error instanceof RefusedError && error.code === 'InvalidParameterValue') return false
  throw error
}
