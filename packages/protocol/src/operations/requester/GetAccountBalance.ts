import { GetAccountBalanceRequest, GetAccountBalanceResponse } from '../../generated/mturk.ts'
import { operation } from '../../operation.ts'

export const GetAccountBalance = operation({
  name: 'GetAccountBalance',
  noun: 'requester',
  roles: ['requester'],
  mturk: true,
  reads: true,
  input: GetAccountBalanceRequest,
  output: GetAccountBalanceResponse,
  errors: [],
  prose: 'Tells what the Requester can spend, and what is held for published HITs and contested rejections.',
})
