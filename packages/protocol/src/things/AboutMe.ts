import type { ValueOf } from '../shape.ts'
import { list, structure } from '../shape.ts'
import { text, time } from '../words.ts'

/** Questions that a Worker may answer about themselves, with the answers to choose from. */
export const aboutQuestions = {
  BirthYear: undefined,
  Gender: ['Woman', 'Man', 'NonBinary', 'Other'],
  FirstLanguage: undefined,
  Education: ['Primary', 'Secondary', 'Vocational', 'Bachelor', 'Master', 'Doctorate'],
  Work: ['FullTime', 'PartTime', 'SelfEmployed', 'Student', 'AtHome', 'LookingForWork', 'Retired'],
  Handedness: ['Right', 'Left', 'Both'],
  ColorVision: ['Full', 'Limited'],
} as const satisfies Record<string, readonly string[] | undefined>

export type AboutQuestion = keyof typeof aboutQuestions

export const aboutQuestion = { type: 'string', enum: Object.keys(aboutQuestions) as AboutQuestion[] } as const

/** An answer with the ones before it, which only the person sees. */
export const AboutAnswer = structure(
  {
    Question: aboutQuestion,
    Answer: text,
    SaidTime: time,
    Earlier: list(structure({ Answer: text, SaidTime: time }, ['Answer', 'SaidTime'])),
  },
  ['Question', 'Answer', 'SaidTime', 'Earlier'],
)

export type AboutAnswer = ValueOf<typeof AboutAnswer>
