import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { PersonDecision } from '../../things/PersonDecision.ts'
import { count, nextToken, paging } from '../../words.ts'
import { anyId } from './GetPerson.ts'

export const ListDecisions = operation({
  name: 'ListDecisions',
  noun: 'person',
  roles: ['operator'],
  reads: true,
  input: structure({ Id: anyId, ...paging }, ['Id']),
  output: structure({ Decisions: list(PersonDecision), NumResults: count, NextToken: nextToken }, [
    'Decisions',
    'NumResults',
  ]),
  errors: ['PersonDoesNotExist', 'InvalidParameterValue'],
  prose:
    'Everything that was decided about a Worker or Requester and by which rule, the newest first: rejections, appeals, blocks, screenings of batches, qualifications, problem reports, suspensions.',
})
