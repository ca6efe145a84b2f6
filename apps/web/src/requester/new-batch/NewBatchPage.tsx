import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { operationQuery } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import type { Terms } from './cost.ts'
import { leastReward } from './cost.ts'
import { rowsOf, secondsOf, useNewBatchForm, type Values } from './form.ts'
import { MoneyCard } from './MoneyCard.tsx'
import styles from './NewBatch.module.css'
import { orderOf } from './order.ts'
import { PeoplePart } from './PeoplePart.tsx'
import { type Made, publish, StepFailed } from './publish.ts'
import { RowsPart } from './RowsPart.tsx'
import { TaskPart } from './TaskPart.tsx'

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
    <Page title="New batch" width="wide" lead="Every row becomes a task, and the answers to it become one label.">
      {failed && <Problem error={failed} retry={retry} />}
      {!failed && !(settings.data && balance.data) && <Waiting rows={4} height={64} />}
      {settings.data && balance.data && (
        <NewBatch
          terms={{ wageFloor: settings.data.WageFloor, feePolicy: settings.data.FeePolicy }}
          balance={balance.data.AvailableBalance ?? '0'}
        />
      )}
    </Page>
  )
}

function NewBatch({ terms, balance }: { terms: Terms; balance: string }) {
  const form = useNewBatchForm()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const made = useRef<Made>(new Map())
  const [projectColumn, setProjectColumn] = useState<string>()
  const { rows, problem } = rowsOf(form.values, projectColumn)
  const reward = form.values.reward ?? leastReward(terms, secondsOf(form.values) || 1)
  const attempt = useMutation({
    networkMode: 'always',
    mutationFn: ({ values, deposit }: { values: Values; deposit: string | undefined }) =>
      publish(orderOf(values, rows!, reward, deposit), made.current),
    onSettled: () => {
      for (const name of ['GetAccountBalance', 'ListBatches', 'ListProjects'])
        void queries.invalidateQueries({ queryKey: [name] })
    },
    onSuccess: ({ batchId, code }) =>
      void navigate({
        to: '/requester/batches/$batchId',
        params: { batchId },
        search: code === undefined ? {} : { invite: code },
      }),
  })
  const failure = attempt.error instanceof StepFailed ? attempt.error : undefined
  const errorOf = (step: StepFailed['step']) => (failure?.step === step ? failure.cause : undefined)
  const submit = (deposit: string | undefined) =>
    form.onSubmit((values) => {
      if (rows) attempt.mutate({ values, deposit })
    })()
  return (
    <form className={styles.parts} noValidate onSubmit={(event) => event.preventDefault()} onChange={attempt.reset}>
      <div className={styles.left}>
        <TaskPart form={form} error={errorOf('project')} onColumn={setProjectColumn} />
        <RowsPart form={form} rows={rows} problem={problem} error={errorOf('rows')} />
        <PeoplePart form={form} rows={rows} />
      </div>
      <MoneyCard
        {...{ form, rows, reward, terms, balance }}
        error={errorOf('money')}
        isPending={attempt.isPending}
        onPublish={submit}
      />
    </form>
  )
}
