import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { Confirm } from '../../shared/Confirm.tsx'
import { callLater } from '../../shared/later/later.tsx'
import { chooseRequester } from '../../shared/requester.ts'

/** The end of a Requester, by an Owner. */
export function CloseRequester() {
  const [asks, setAsks] = useState(false)
  const [givesUp, setGivesUp] = useState(false)
  const leave = () => {
    chooseRequester(undefined)
    location.assign('/account')
  }
  const close = () => {
    setAsks(false)
    callLater(
      'CloseRequester',
      { Confirmation: 'CLOSE', GiveUpBalance: givesUp },
      {
        about: 'requester',
        says: () => t`Closing this Requester for good`,
        done: t`The Requester is closed.`,
        touches: [],
        next: leave,
      },
    )
  }
  return (
    <section>
      <h2>
        <Trans>Close this Requester</Trans>
      </h2>
      <Button variant="default" mt="xs" onClick={() => setAsks(true)}>
        <Trans>Close this Requester…</Trans>
      </Button>
      <Confirm
        opened={asks}
        onClose={() => setAsks(false)}
        title={t`Close this Requester for good?`}
        verb={t`Close this Requester`}
        onConfirm={close}
      >
        <Trans>
          All members, keys, tokens and webhooks end, and its name is taken away. Results that nobody has fetched are
          out of reach; what was paid stays in the books. It must have no open HITs and no running batch.
        </Trans>
        <Checkbox
          mt="md"
          label={t`Give up the balance that is left`}
          checked={givesUp}
          onChange={(event) => setGivesUp(event.currentTarget.checked)}
        />
      </Confirm>
    </section>
  )
}
