import type { WorkerRow } from '@kempelen/protocol'
import { Button } from '@mantine/core'
import { useAction } from '../../shared/api.ts'

/** Lets a Worker decide appeals, or ends that. */
export function AppealReviewer({ worker }: { worker: WorkerRow }) {
  const isReviewer = worker.IsAppealReviewer ?? false
  const change = useAction(isReviewer ? 'DismissAppealReviewer' : 'AppointAppealReviewer', ['ListWorkers'])
  return (
    <Button
      size="xs"
      variant="default"
      title={isReviewer ? 'This Worker decides appeals' : 'Let this Worker decide appeals'}
      loading={change.isPending}
      onClick={() => change.mutate({ WorkerId: worker.WorkerId })}
    >
      {isReviewer ? 'Dismiss reviewer' : 'Appoint reviewer'}
    </Button>
  )
}
