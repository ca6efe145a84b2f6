import type { WorkerRow } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { useAction } from '../../shared/api.ts'

/** Lets a Worker decide appeals, or ends that. */
export function AppealReviewer({ worker }: { worker: WorkerRow }) {
  const isReviewer = worker.IsAppealReviewer ?? false
  const change = useAction(isReviewer ? 'DismissAppealReviewer' : 'AppointAppealReviewer', ['GetPerson'])
  return (
    <Button
      size="xs"
      variant="default"
      title={isReviewer ? t`This Worker decides appeals` : t`Let this Worker decide appeals`}
      loading={change.isPending}
      onClick={() => change.mutate({ WorkerId: worker.WorkerId })}
    >
      {isReviewer ? t`Dismiss reviewer` : t`Appoint reviewer`}
    </Button>
  )
}
