import type { TemplateFinding } from '@kempelen/protocol'
import { plural, t } from '@lingui/core/macro'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import { type Mapping, missingOf } from './mapping.ts'
import type { GivenRows } from './rows.ts'
import type { Task } from './use-task.ts'

/** What was found before anything is published. */
export interface Checked {
  readonly findings: readonly TemplateFinding[]
  /** What must be mended first, in sentences. */
  readonly problems: readonly string[]
  /** What should be looked at. */
  readonly doubts: readonly string[]
}

export function useCheck(task: Task, rows: GivenRows | undefined, mapping: Mapping): Checked {
  const [Template] = useDebouncedValue(task.template, 400)
  const check = useQuery({
    ...operationQuery('CheckTemplate', { Template }),
    enabled: Template.trim() !== '' && Template.length <= 65_535,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const findings = Template.trim() === '' ? [] : (check.data?.Findings ?? [])
  const errors = findings.filter(({ Severity }) => Severity === 'Error')
  const fatal = errors.filter(({ Rule }) => Rule === 'template' || Rule === 'unknown-variable').length
  const others = errors.length - fatal
  const missing = rows ? missingOf(mapping) : []
  return {
    findings,
    problems: [
      ...(fatal > 0
        ? [plural(fatal, { one: 'The page cannot be filled: # error.', other: 'The page cannot be filled: # errors.' })]
        : []),
      ...(missing.length > 0 ? [t`No column stands for ${missing.join(', ')}.`] : []),
    ],
    // A script of the page may do what the check misses, so these keep nobody from publishing.
    doubts:
      others > 0
        ? [
            plural(others, {
              one: 'The check found # error in the page.',
              other: 'The check found # errors in the page.',
            }),
          ]
        : [],
  }
}
