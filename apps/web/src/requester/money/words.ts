const accounts: Readonly<Record<string, string>> = {
  cash: 'Deposits',
  available: 'Available',
  held: 'Held for HITs',
  contested: 'Contested',
  reserve: 'Reserve',
  clearing: 'Workers',
  fees: 'Fees',
}

const codes: Readonly<Record<string, string>> = {
  deposit: 'Deposit',
  hold: 'Hold for a HIT',
  release: 'Hold given back',
  reward: 'Reward',
  fee: 'Fee',
  contest: 'Rejection, contested',
  uncontest: 'Contested money given back',
  bonus: 'Bonus',
  'bonus-fee': 'Fee for a bonus',
}

/** An account of the ledger as a Requester sees it; one that is new here keeps its own name. */
export function accountInWords(account: string): string {
  return accounts[account] ?? account
}

/** Why money moved; a code that is new here keeps its own name. */
export function causeInWords(code: string): string {
  return codes[code] ?? code
}
