import { marketEventTypes } from '../../events.ts'
import { operation } from '../../operation.ts'
import { list, structure } from '../../shape.ts'
import { count, nextToken, paging, text, time } from '../../words.ts'

export const ListMarketActivity = operation({
  name: 'ListMarketActivity',
  noun: 'market',
  roles: ['operator'],
  reads: true,
  input: structure({ SubjectId: { type: 'string', min: 1, max: 200 }, ...paging }),
  output: structure(
    {
      Events: list(
        structure(
          {
            EventId: text,
            Type: { type: 'string', enum: marketEventTypes },
            Time: time,
            Actor: text,
            ActorName: text,
            SubjectId: text,
            State: { type: 'map', value: [text, { type: 'double' }, { type: 'boolean' }] },
          },
          ['EventId', 'Type', 'Time', 'Actor', 'SubjectId', 'State'],
        ),
      ),
      NumResults: count,
      NextToken: nextToken,
    },
    ['Events', 'NumResults'],
  ),
  errors: ['InvalidParameterValue'],
  prose:
    'What operators did here, to one subject or to any, the newest first. Personal text stands in it as a hash only.',
})
