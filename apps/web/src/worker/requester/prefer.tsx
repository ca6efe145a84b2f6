import type { RequesterPreference } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useAction } from '../../shared/api.ts'
import { notify } from '../../shared/notify.ts'
import styles from './Requester.module.css'

export type Preference = RequesterPreference['Preference'] | 'None'

/** Sets what a Worker thinks of a Requester, and offers the way back. */
export function usePrefer({ id, name, now }: { id: string; name: string; now: Preference }) {
  const set = useAction('SetRequesterPreference', ['ListHITGroups', 'GetRequesterCard', 'ListRequesterPreferences'])
  const undo = () => set.mutate({ RequesterId: id, Preference: now })
  const tell = (preference: Preference) =>
    notify({
      message: (
        <span className={styles.undo}>
          {told(name)[preference]}
          <Button variant="subtle" size="xs" onClick={undo}>
            <Trans>Undo</Trans>
          </Button>
        </span>
      ),
    })
  // The card, with its row, may be gone before the answer is there: the way back is offered all the same.
  const prefer = (preference: Preference) =>
    void set.mutateAsync({ RequesterId: id, Preference: preference }).then(
      () => tell(preference),
      () => {},
    )
  return { prefer, isPending: set.isPending, error: set.error }
}

const told = (name: string) => ({
  Favorite: t`${name} is a favourite.`,
  Hidden: t`Work of ${name} is hidden.`,
  None: t`${name} is like any other Requester again.`,
})
