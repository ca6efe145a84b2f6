import type { AnswerKind } from '../../consensus/answer-kind.ts'

/** One row of a batch with its label and everything that the label rests on. */
export interface LabelledItem {
  readonly ItemId: string
  readonly Ordinal: number
  readonly Row: Readonly<Record<string, unknown>>
  readonly HITId?: string
  readonly Status: 'Waiting' | 'Open' | 'InReview' | 'Finished' | 'Cancelled'
  readonly Kind: AnswerKind
  /** The name of the class where the kind is Categorical, else a value in the shape that people gave it. */
  readonly Label?: unknown
  /** Of the label. */
  readonly Probability?: number
  /** Of all classes. */
  readonly Posterior?: Readonly<Record<string, number>>
  readonly Source?: 'People' | 'Reviewer' | 'Model' | 'Gold'
  readonly AuthorClass: 'Person' | 'Model' | 'Both' | 'None'
  readonly Votes: readonly Vote[]
  readonly Verdict?: {
    readonly Label: unknown
    readonly Reviewer: string
    readonly Comment?: string
    readonly Time: Date
  }
  /** Dollars, as a decimal. */
  readonly Cost: string
  readonly FinishTime?: Date
  readonly Provenance: {
    readonly ProjectId: string
    readonly BatchId: string
    readonly ProjectVersions: readonly number[]
  }
}

export interface Vote {
  readonly AssignmentId: string
  /** A pseudonym. */
  readonly Worker: string
  /** The whole answer, decoded. */
  readonly Answer: unknown
  readonly Label?: unknown
  readonly ProjectVersion: number
  readonly AuthorClass: 'Person' | 'Model'
  readonly SubmitTime: Date
  readonly Seconds: number
}

/** The items in their order; run anew for every pass, and every run must see the same ones. */
export type ItemSource = () => AsyncIterable<LabelledItem>

/** What formats need to know of the whole batch. */
export interface ExportAbout {
  readonly kind: AnswerKind
  /** In their order; labels that are not among them come behind. */
  readonly classes?: readonly string[]
  /** Where the label stands in an answer, keys joined by dots. */
  readonly field?: string
  /** The column that holds the address of the picture. */
  readonly imageColumn?: string
  /** The column that holds the text in which entities are marked. */
  readonly textColumn?: string
  /** How offsets into the text count; as crowd-entity-annotation does where nothing is said: code points. */
  readonly offsetUnit?: 'code-point' | 'utf-16'
}

/** Whether anything is believed of it yet; in a database that is null. */
export function isLabelled({ Label }: LabelledItem): boolean {
  return Label !== undefined && Label !== null
}

/** Why a batch cannot be written in a format, in a sentence for the Requester. */
export class ExportError extends Error {}
