import type { RequesterPreference } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { usePages } from '../../shared/api.ts'
import { ButtonLink } from '../../shared/ButtonLink.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { More } from '../../shared/More.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Page } from '../../shared/page/Page.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import { usePrefer } from '../requester/prefer.tsx'
import { RequesterName } from '../requester/RequesterName.tsx'
import styles from './Requesters.module.css'

/** The Requesters whom the Worker has made favourites or hidden, with the way back. */
export function RequestersPage() {
  const pages = usePages('ListRequesterPreferences', { MaxResults: 50 })
  const kept = pages.data?.pages.flatMap((page) => page.Preferences) ?? []
  return (
    <Page title={t`Favourite and hidden Requesters`}>
      {pages.error && <Problem error={pages.error} retry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting rows={3} />}
      {pages.data && kept.length === 0 && (
        <Empty
          title={t`No Requester is a favourite or hidden`}
          next={
            <ButtonLink to="/worker">
              <Trans>Find work</Trans>
            </ButtonLink>
          }
        >
          <Trans>
            Look closer at a Requester’s name in the list of work: both can be chosen there. Nobody is told.
          </Trans>
        </Empty>
      )}
      <ul className={styles.list}>
        {kept.map((one) => (
          <Line key={one.RequesterId} kept={one} />
        ))}
      </ul>
      <More pages={pages} verb={t`Show more Requesters`} />
    </Page>
  )
}

function Line({ kept }: { kept: RequesterPreference }) {
  const { RequesterId: id, RequesterName: name, Preference: now } = kept
  const { prefer, isPending, error } = usePrefer({ id, name, now })
  return (
    <li className={styles.line}>
      <RequesterName id={id} name={name} />
      <span className="quiet">{now === 'Favorite' ? t`Favourite` : t`Hidden`}</span>
      <Button
        size="xs"
        variant="default"
        loading={isPending}
        aria-label={now === 'Favorite' ? t`No favourite any more: ${name}` : t`Show work of ${name} again`}
        onClick={() => prefer('None')}
      >
        {now === 'Favorite' ? t`No favourite any more` : t`Show their work`}
      </Button>
      {error && <Problem error={error} />}
    </li>
  )
}
