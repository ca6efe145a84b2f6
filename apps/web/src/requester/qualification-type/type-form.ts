import type { QualificationType } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { useForm } from '@mantine/form'
import type { Input } from '../../shared/api.ts'
import { type EditedTest, emptyQuestion, readTest, writeTest } from './test-xml.ts'

export interface TypeValues {
  name: string
  description: string
  keywords: string
  isActive: boolean
  isAutoGranted: boolean
  autoValue: string
  /** Nothing means that who failed may not ask again. */
  retryHours: string
  testKind: 'none' | 'editor' | 'xml'
  test: EditedTest
  testXML: string
  keyXML: string
  testMinutes: string
}

export type TypeForm = ReturnType<typeof useTypeForm>

export function useTypeForm(type: QualificationType | undefined) {
  return useForm<TypeValues>({ initialValues: valuesOf(type), validate })
}

function valuesOf(type: QualificationType | undefined): TypeValues {
  const edited = type?.Test ? readTest(type.Test, type.AnswerKey) : undefined
  return {
    name: type?.Name ?? '',
    description: type?.Description ?? '',
    keywords: type?.Keywords ?? '',
    isActive: type?.QualificationTypeStatus !== 'Inactive',
    isAutoGranted: type?.AutoGranted ?? false,
    autoValue: String(type?.AutoGrantedValue ?? 1),
    retryHours: type?.RetryDelayInSeconds === undefined ? '' : String(type.RetryDelayInSeconds / 3600),
    testKind: type?.Test ? (edited ? 'editor' : 'xml') : 'none',
    test: edited ?? { questions: [emptyQuestion], value: 'percent' },
    testXML: type?.Test ?? '',
    keyXML: type?.AnswerKey ?? '',
    testMinutes: String((type?.TestDurationInSeconds ?? 3600) / 60),
  }
}

function validate(values: TypeValues): Record<string, string> {
  const wrong: Record<string, string> = {}
  if (values.name.trim() === '') wrong.name = t`Workers read it as a requirement`
  if (values.description.trim() === '') wrong.description = t`What it says of a Worker`
  if (values.retryHours !== '' && !(Number(values.retryHours) >= 0)) wrong.retryHours = t`Hours, or empty for never`
  if (values.isAutoGranted && !/^-?\d{1,9}$/.test(values.autoValue)) wrong.autoValue = t`A whole number`
  if (values.testKind === 'xml' && values.testXML.trim() === '') wrong.testXML = t`The XML of a QuestionForm`
  if (values.testKind !== 'none' && !(Number(values.testMinutes) > 0)) wrong.testMinutes = t`More than nothing`
  if (values.testKind === 'editor' && !isComplete(values.test)) wrong.test = t`Every question and choice needs words.`
  return wrong
}

function isComplete({ questions }: EditedTest): boolean {
  return (
    questions.length > 0 &&
    questions.every(({ text, choices }) => text.trim() && choices.every((choice) => choice.text.trim()))
  )
}

type Changes = Omit<Input<'UpdateQualificationType'>, 'QualificationTypeId'>

/** What both CreateQualificationType and UpdateQualificationType take. */
export function changesOf(
  values: TypeValues,
): Changes & { Description: string; QualificationTypeStatus: 'Active' | 'Inactive' } {
  return {
    Description: values.description.trim(),
    QualificationTypeStatus: values.isActive ? 'Active' : 'Inactive',
    ...(values.retryHours !== '' && { RetryDelayInSeconds: Math.round(Number(values.retryHours) * 3600) }),
    ...(values.testKind === 'none'
      ? {
          AutoGranted: values.isAutoGranted,
          ...(values.isAutoGranted && { AutoGrantedValue: Number(values.autoValue) }),
        }
      : { ...testOf(values), TestDurationInSeconds: Math.round(Number(values.testMinutes) * 60) }),
  }
}

function testOf(values: TypeValues): Pick<Changes, 'Test' | 'AnswerKey'> {
  const { Test, AnswerKey } =
    values.testKind === 'editor'
      ? writeTest(values.test)
      : { Test: values.testXML, AnswerKey: values.keyXML.trim() || undefined }
  return { Test, ...(AnswerKey && { AnswerKey }) }
}
