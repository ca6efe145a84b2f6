import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { amount, count, flag, id, text } from '../../words.ts'

export const GetResultSummary = operation({
  name: 'GetResultSummary',
  noun: 'assignment',
  roles: ['requester'],
  reads: true,
  input: structure({ HITTypeId: id, HITId: id }),
  output: structure(
    {
      Answers: count,
      IsWhole: flag,
      MedianSeconds: count,
      PayPerHour: amount,
      Agreement: structure({ Share: { type: 'double' }, Items: count, Answers: count }, ['Share', 'Items', 'Answers']),
      Seconds: list(structure({ From: count, To: count, Answers: count }, ['From', 'Answers'])),
      Fields: list(
        structure({ Field: text, Values: list(structure({ Value: text, Answers: count }, ['Value', 'Answers'])) }, [
          'Field',
          'Values',
        ]),
      ),
    },
    ['Answers', 'IsWhole', 'Seconds', 'Fields'],
  ),
  errors: ['HITDoesNotExist', 'HITTypeDoesNotExist', 'InvalidParameterValue'],
  prose:
    'What the newest 1,000 answers to a HIT, or to all HITs of a HITType, say together: how often each value stands in the fields that have few, how long they took, and what the reward means per hour at the median. Agreement, of answers of batches, is the mean over rows with at least two of these answers of the share that agrees with the label of the row, as it was observed, with how many rows and answers it rests on. IsWhole says that there are no more answers than these. Seconds are from From on and below To.',
})
