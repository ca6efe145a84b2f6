import { Locale } from '../generated/mturk.ts'
import { remedyKinds } from '../remedy.ts'
import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { amount, count, flag, id, long, text, time } from '../words.ts'

export const HITGroup = structure(
  {
    HITGroupId: id,
    HITTypeId: id,
    RequesterId: id,
    RequesterName: text,
    Title: text,
    Description: text,
    Keywords: text,
    Reward: amount,
    Unit: text,
    AssignmentDurationInSeconds: long,
    AutoApprovalDelayInSeconds: long,
    NumberOfHITsAvailable: count,
    /** HITs of this Requester under this title, published in the last 90 days. */
    NumberOfHITsIn90Days: count,
    /** The median over Workers of the median time of each; an estimate while these are fewer than ten. */
    MeasuredSeconds: count,
    NumberOfWorkersMeasured: count,
    PayPerHour: amount,
    IsEstimate: flag,
    /** What the Requester says it takes, where nobody has done it yet. */
    PromisedSeconds: count,
    IsFavorite: flag,
    CreationTime: time,
    Expiration: time,
    Requirements: list(
      structure(
        {
          QualificationTypeId: text,
          Name: text,
          Description: text,
          HasTest: flag,
          IsRequestable: flag,
          Comparator: text,
          IntegerValues: list(long),
          LocaleValues: list(Locale),
          ActionsGuarded: text,
          IsMet: flag,
          /** What the Worker has. */
          IntegerValue: count,
          LocaleValue: Locale,
          /** What is asked, what the Worker has, how to meet it where it is not met; and all of it as one text. */
          Asks: text,
          Has: text,
          Remedy: text,
          /** The remedy for programs, and the numbers that it speaks of: approved assignments, an approval rate. */
          RemedyKind: { type: 'string', enum: remedyKinds },
          RemedyCount: count,
          RemedyPercent: count,
          Sentence: text,
        },
        ['QualificationTypeId', 'Name', 'Comparator', 'ActionsGuarded', 'IsMet', 'Asks', 'Has', 'Sentence'],
      ),
    ),
    MayPreview: flag,
    MayAccept: flag,
  },
  [
    'HITGroupId',
    'HITTypeId',
    'RequesterId',
    'RequesterName',
    'Title',
    'Description',
    'Reward',
    'Unit',
    'AssignmentDurationInSeconds',
    'AutoApprovalDelayInSeconds',
    'NumberOfHITsAvailable',
    'NumberOfHITsIn90Days',
    'NumberOfWorkersMeasured',
    'CreationTime',
    'Requirements',
    'MayPreview',
    'MayAccept',
  ],
)

export type HITGroup = ValueOf<typeof HITGroup>
