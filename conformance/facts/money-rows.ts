import { files, held, notHere, type Row } from './row.ts'

const ofMTurk = [files.feeRule, 'MTurk charges 20 %, 40 % from ten assignments, 5 % more for Masters'] as const

/** Fees, holds and payments. */
export const moneyRows: readonly Row[] = [
  held('20 % of the reward', ofMTurk),
  held('20 % of a bonus', [files.feeRule, 'a bonus costs 20 % whatever the number of assignments']),
  held('20 % more from ten assignments, decided at creation', ofMTurk),
  held('5 % more for Masters', ofMTurk),
  notHere('premium qualifications cost more', 'Premium qualifications'),
  held('at least a cent, half up to the cent', [files.feeRule, 'a fee is rounded half up to the cent']),
  held(
    'a Reward of 0.00 is taken',
    [files.createHIT, 'ten assignments cost another 20 %'],
    [files.createHIT, "Reward: '0.00'"],
  ),
  held('everything is held at creation', [files.createHIT, 'a HIT holds reward and fee for every assignment']),
  held('without the money nothing is made', [files.createHIT, 'InsufficientFunds: nothing is written']),
  held('the hold drops on expiry of what nobody took', [
    files.hitLife,
    'expiry gives back the money of places nobody took',
  ]),
  held('reward and fee are charged at approval, a bonus at once', [
    files.fees,
    'every act of a HIT’s life moves the right cents',
  ]),
  held('a rejection costs nothing, at once where the operator says so', [
    files.withoutFees,
    'a rejection frees the money at once, as in MTurk',
  ]),
  notHere('a rejection frees the money at once everywhere', 'Rejections are contested'),
  held('AvailableBalance is without what is held', [files.createHIT, 'a HIT holds reward and fee']),
  notHere('a balance of an AWS bill', 'Play money'),
  notHere('Workers are paid several times a day', 'Play money'),
]
