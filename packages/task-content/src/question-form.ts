/** What a QuestionForm says, in the order of the document: overviews to read and questions to answer. */
export interface QuestionForm {
  parts: (Overview | FormQuestion)[]
}

export interface Overview {
  kind: 'Overview'
  content: FormContent[]
}

export interface FormQuestion {
  kind: 'Question'
  /** Unique in the form; to the letter as the Requester wrote it, since the answer names it. */
  identifier: string
  displayName: string | undefined
  /** Said by the form, or implied by a least length of the answer. */
  isRequired: boolean
  content: FormContent[]
  answer: AnswerSpecification
}

export type AnswerSpecification = FreeTextAnswer | SelectionAnswer | FileUploadAnswer

export interface FreeTextAnswer {
  kind: 'FreeTextAnswer'
  constraints: TextConstraints
  defaultText: string
  /** Lines that the field shows; a suggestion. */
  lines: number
}

/** All of them must hold. Lengths are in characters as JavaScript counts them. */
export interface TextConstraints {
  numeric: { min: number | undefined; max: number | undefined } | undefined
  length: { min: number | undefined; max: number | undefined } | undefined
  /** JavaScript regular expressions, each of which must match somewhere in the text. */
  formats: { regex: string; flags: '' | 'i'; errorText: string }[]
}

export type SelectionStyle = 'radiobutton' | 'checkbox' | 'list' | 'dropdown' | 'combobox' | 'multichooser'

export interface SelectionAnswer {
  kind: 'SelectionAnswer'
  min: number
  max: number
  style: SelectionStyle
  selections: Selection[]
  /** A field for what is not among the selections. */
  other: FreeTextAnswer | undefined
}

export interface Selection {
  identifier: string
  label: SelectionLabel
}

export type SelectionLabel = Extract<FormContent, { kind: 'Text' | 'FormattedContent' | 'Binary' }>

export interface FileUploadAnswer {
  kind: 'FileUploadAnswer'
  minBytes: number
  maxBytes: number
}

export type Medium = 'image' | 'audio' | 'video'

export type FormContent =
  | { kind: 'Title'; text: string }
  | { kind: 'Text'; text: string }
  | { kind: 'List'; items: string[] }
  /** `html` is written anew from the parsed markup, so it holds nothing but what the allow-list names. */
  | { kind: 'FormattedContent'; html: string; text: string }
  | { kind: 'Binary'; medium: Medium; subType: string | undefined; url: string; altText: string }
  | {
      kind: 'EmbeddedBinary'
      medium: Medium
      subType: string
      url: string
      altText: string
      width: number
      height: number
    }
  /** What no browser runs any more; only its name is kept. */
  | { kind: 'Application'; name: 'Flash' | 'JavaApplet' }

/** The questions of a form, in order. */
export function questionsOf(form: QuestionForm): FormQuestion[] {
  return form.parts.filter((part) => part.kind === 'Question')
}
