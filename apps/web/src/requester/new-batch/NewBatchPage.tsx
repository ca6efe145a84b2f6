import { plural, t } from '@lingui/core/macro'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { readAmount } from '../../shared/amount.ts'
import { operationQuery } from '../../shared/api.ts'
import { May } from '../../shared/May.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { useCheck } from './check.ts'
import type { Terms } from './cost.ts'
import { leastReward } from './cost.ts'
import { secondsOf, useNewBatchForm } from './form.ts'
import { MoneyCard } from './MoneyCard.tsx'
import { mappingOf } from './mapping.ts'
import styles from './NewBatch.module.css'
import { orderOf } from './order.ts'
import { Part } from './Part.tsx'
import { PeoplePart, peopleWords } from './PeoplePart.tsx'
import { PreviewPart } from './PreviewPart.tsx'
import { textColumn } from './question-page.ts'
import { RowsPart } from './RowsPart.tsx'
import type { GivenRows } from './rows.ts'
import { TaskPart } from './TaskPart.tsx'
import { useAttempt } from './use-attempt.ts'
import { useParts } from './use-parts.ts'
import { useRows } from './use-rows.ts'
import { useTask } from './use-task.ts'

const route = getRouteApi('/requester/shell/batches/new')

/** From rows to published work on one page: the task, the rows, the people, the money. */
export function NewBatchPage() {
  const settings = useQuery({ ...operationQuery('GetRequesterSettings', {}), staleTime: 300_000 })
  const balance = useQuery(operationQuery('GetAccountBalance', {}))
  const failed = settings.error ?? balance.error
  const retry = () => {
    void settings.refetch()
    void balance.refetch()
  }
  return (
    <Page title={t`New batch`} width="wide" lead={t`Every row becomes a task, and the answers to it become one label.`}>
      {failed && <Problem error={failed} retry={retry} />}
      {!failed && !(settings.data && balance.data) && <Waiting rows={4} height={64} />}
      {settings.data && balance.data && (
        <May call="CreateBatch" isTold>
          <NewBatch
            terms={{ wageFloor: settings.data.WageFloor, feePolicy: settings.data.FeePolicy }}
            balance={balance.data.AvailableBalance ?? '0'}
          />
        </May>
      )}
    </Page>
  )
}

const taskWords = (rows: GivenRows | undefined) =>
  rows ? plural(rows.count, { one: '# row', other: '# rows' }) : t`What is asked, about which rows`

function NewBatch({ terms, balance }: { terms: Terms; balance: string }) {
  const form = useNewBatchForm(route.useSearch().project)
  const task = useTask(form)
  const given = useRows(form.values.rows, task.asked[0] ?? textColumn)
  const { rows, file } = given
  const mapping = mappingOf(task.asked, rows?.columns ?? [], form.values.columns)
  const checked = useCheck(task, rows, mapping)
  const typed = form.values.reward
  const reward = typed === undefined ? leastReward(terms, secondsOf(form.values) || 1) : (readAmount(typed) ?? '')
  const parts = useParts(form.values, rows !== undefined && checked.problems.length === 0)
  const attempt = useAttempt()
  const { errorOf } = attempt
  const submit = (deposit: string | undefined) => {
    form.onSubmit((values) => {
      if (rows && checked.problems.length === 0)
        attempt.mutate(orderOf(values, { rows, mapping, fileName: file?.name, reward, deposit }))
      else parts.task.onToggle(true)
    }, parts.showProblems)()
    if (!rows && !given.problem) form.setFieldError('rows', t`Paste lines, a table or JSON Lines, or drop a file`)
  }
  return (
    <form className={styles.parts} noValidate onSubmit={(event) => event.preventDefault()} onChange={attempt.reset}>
      <div className={styles.left}>
        <Part {...parts.task} title={t`Task`} summary={taskWords(rows)}>
          <TaskPart form={form} error={errorOf('project')} asked={task.asked} />
          <RowsPart form={form} given={given} mapping={mapping} error={errorOf('rows')} />
          <PreviewPart
            {...{ task, rows, mapping, checked }}
            goldColumn={form.values.goldColumn}
            sample={form.values.sample}
          />
        </Part>
        <Part {...parts.people} title={t`People`} summary={peopleWords(form.values)}>
          <PeoplePart form={form} rows={rows} />
        </Part>
      </div>
      <MoneyCard
        {...{ form, rows, reward, terms, balance }}
        checked={checked}
        sent={attempt.sent}
        error={errorOf('money')}
        isPending={attempt.isPending}
        onPublish={submit}
      />
    </form>
  )
}
