import { files, held, notHere, type Row } from './row.ts'

const deliveredEvents = 'each event of a HIT is told once'

/** HITTypes, groups and layouts. */
export const hitTypeRows: readonly Row[] = [
  held('seven properties are the HITType', [files.hitType, 'the seven properties name the HITType']),
  held('CreateHIT finds it again', [files.jsSdk, 'creates HITs with and without naming the HITType']),
  held('0.1 is 0.10, and the order of requirements means nothing', [
    files.hitType,
    'the spelling of the reward and the order of the requirements',
  ]),
  held('assignments, lifetime, Question and annotation are of the HIT', [
    files.hitType,
    'a HIT of the type takes its properties',
  ]),
  held('review policies are of the HIT', [files.policies, 'known answers are scored at submission']),
  held('CreateHITWithHITType takes all of the type', [files.hitType, 'a HIT of the type takes its properties']),
  held('notifications hang on the HITType', [files.settings, deliveredEvents]),
  held('HITGroupId is not HITTypeId', [files.hitType, 'its group is that of its type']),
  held('Worker addresses lead to the group by either id', [
    files.taskPages,
    "MTurk's Worker addresses lead to the group, by either id",
  ]),
  held('a layout with its parameters makes the Question', [files.layout, 'a layout names its parameters']),
  held('names must match', [files.layout, 'names that the layout does not have']),
  held(
    'what comes out is an HTMLQuestion of at most 65,535 bytes',
    [files.layout, 'a page that cannot stand in a question'],
    [files.layout, 'at most 65,535 are allowed'],
  ),
  held('values go in as they are', [files.layout, 'a layout names its parameters']),
  held('a layout changes no HIT later', [files.layout, 'deleted without their HITs']),
  notHere('layouts are made by a website only', 'Layouts by program'),
  notHere('25 parameters', 'No caps on counts'),
]
