import { operation } from '../../operation.ts'
import { structure } from '../../shape.ts'
import { QualificationTest } from '../../things/QualificationTest.ts'
import { count, id } from '../../words.ts'

export const RequestQualification = operation({
  name: 'RequestQualification',
  noun: 'qualification-request',
  roles: ['worker'],
  input: structure({ QualificationTypeId: id }, ['QualificationTypeId']),
  output: structure(
    {
      State: { type: 'string', enum: ['Testing', 'Pending', 'Granted'] },
      IntegerValue: count,
      Test: QualificationTest,
    },
    ['State'],
  ),
  errors: [
    'WorkerBlocked',
    'QualificationTypeDoesNotExist',
    'InvalidQualificationTypeState',
    'InvalidQualificationRequestState',
    'QualificationTypeRetryDelayNotElapsed',
    'QualificationTypeDoesNotAllowRetake',
  ],
  prose:
    'Asks for a qualification. It is granted at once where the Requester chose so, waits for the Requester where there is no test, and otherwise begins the test, whose time runs from here; asking again while it runs goes on with it.',
})
