/** A code or account of the ledger in words: `requester_available` and `RewardPaid` become "Requester available", "Reward paid". */
export function wordsOf(code: string): string {
  const words = code
    .replace(/[_:.-]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/\bhits?\b/g, (word) => word.toUpperCase().replace('S', 's'))
    .trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
