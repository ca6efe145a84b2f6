import { useQuery } from '@tanstack/react-query'
import { operationQuery } from '../../shared/api.ts'
import type { NewBatchForm } from './form.ts'
import { linesOf } from './form.ts'
import { columnsIn, questionPage, textColumn } from './question-page.ts'

/** The page that Workers see, and the names that it asks for. */
export interface Task {
  readonly template: string
  readonly asked: readonly string[]
}

export function useTask({ values }: NewBatchForm): Task {
  const { task, question, answers, template, projectId } = values
  const projects = useQuery(operationQuery('ListProjects', { MaxResults: 100 }))
  const chosen = projects.data?.Projects.find(({ ProjectId }) => ProjectId === projectId)
  const layout = useQuery({
    ...operationQuery('GetHITLayout', { HITLayoutId: chosen?.HITLayoutId ?? '' }),
    enabled: task === 'project' && chosen !== undefined,
  })
  if (task === 'question') return { template: questionPage(question.trim(), linesOf(answers)), asked: [textColumn] }
  if (task === 'page') return { template, asked: columnsIn(template) }
  return { template: layout.data?.Content ?? '', asked: layout.data?.HITLayout.ParameterNames ?? [] }
}
