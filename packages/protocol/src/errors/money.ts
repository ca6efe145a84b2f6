import { type ErrorEntry, requestError } from './entry.ts'

/** Balances, pay and pay-outs. */
export const moneyErrors = {
  InsufficientFunds: requestError(
    402,
    'This Requester has insufficient funds in their account to complete this transaction. Please visit {Url} to deposit money.',
    'The available balance is smaller than reward, fee and assignments together.',
    'Deposit money, or ask for fewer assignments.',
    'InsufficientFunds',
  ),
  WageBelowFloor: requestError(
    400,
    'A reward of {Reward} for {Seconds} seconds is {PerHour} an hour, less than the floor of {Floor}. It takes {Needed}.',
    'The marketplace has a wage floor, and the reward lies below it for the time that the task takes.',
    'Raise the reward to what the message says, or make the task shorter.',
    'WageBelowFloor',
  ),
  PayoutMethodMissing: requestError(
    409,
    'There is no bank account to pay to.',
    'The Worker has not said where earnings go.',
    'Enter it under Earnings, or with PutPayoutMethod.',
  ),
  PayoutTooSmall: requestError(
    409,
    'A pay-out is at least {Minimum}; asked for were {Amount}.',
    'Banks charge for payments, so very small ones are collected first.',
    'Wait until more is available, or ask for more of it.',
  ),
  PayoutTooLarge: requestError(
    409,
    'Asked for were {Amount}, and {Available} are available.',
    'A pay-out cannot be more than what is available.',
    'Ask for less; what waits for review becomes available when it is approved.',
  ),
  PayoutAlreadyRequested: requestError(
    409,
    'A pay-out waits already.',
    'One pay-out waits at a time, until an operator has ordered it.',
    'Look at ListMyPayouts, and ask again when it is in a file.',
  ),
  PayoutDoesNotExist: requestError(
    404,
    'There is no pay-out {PayoutId}.',
    'No pay-out has this id.',
    'List them with ListPayouts.',
  ),
  InvalidPayoutState: requestError(
    409,
    'This pay-out is {State}.',
    'What was returned cannot be paid any more; the money is with the Worker again.',
    'The Worker asks for it anew with RequestPayout.',
  ),
  PayoutFileDoesNotExist: requestError(
    404,
    'There is no pay-out file {PayoutFileId}.',
    'No order to a bank has this id, or not in this format.',
    'List them with ListPayoutFiles.',
  ),
  NothingToPayOut: requestError(
    409,
    'No pay-out in {Unit} waits.',
    'All that was asked for stands in a file already.',
    'Look at ListPayouts for what waits.',
  ),
  PayIsLeft: requestError(
    409,
    '{Reason}',
    'There is pay that belongs to the person.',
    'Have it paid out first, or give it up with GiveUpPay.',
  ),
} as const satisfies Record<string, ErrorEntry>
