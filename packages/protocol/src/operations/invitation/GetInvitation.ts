import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { amount, count, id, text } from '../../words.ts'

export const GetInvitation = operation({
  name: 'GetInvitation',
  noun: 'invitation',
  roles: ['anyone'],
  reads: true,
  input: structure({ Code: { type: 'string', min: 1, max: 64 } }, ['Code']),
  output: structure(
    {
      Title: text,
      Description: text,
      RequesterName: text,
      Reward: amount,
      Unit: text,
      RewardPerHour: amount,
      EstimatedSeconds: count,
      HITGroupId: id,
    },
    ['Title', 'Description', 'RequesterName', 'Reward', 'Unit', 'RewardPerHour', 'EstimatedSeconds'],
  ),
  errors: ['InvitationDoesNotExist'],
  prose: 'What an invitation invites to.',
})
