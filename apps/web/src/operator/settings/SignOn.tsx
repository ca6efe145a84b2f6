import type { SignOnProvider } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { operationQuery, useAction } from '../../shared/api.ts'
import { Confirm } from '../../shared/Confirm.tsx'
import { Empty } from '../../shared/Empty.tsx'
import { Problem } from '../../shared/Problem.tsx'
import { Waiting } from '../../shared/Waiting.tsx'
import styles from '../Operator.module.css'
import { ProviderForm } from './ProviderForm.tsx'

/** The identity providers that people may sign in with. */
export function SignOn() {
  const providers = useQuery(operationQuery('ListSignOnProviders', {}))
  const [edited, setEdited] = useState<SignOnProvider | 'new'>()
  const listed = providers.data?.SignOnProviders ?? []
  return (
    <>
      {providers.error && <Problem error={providers.error} retry={() => void providers.refetch()} />}
      {providers.isPending && <Waiting rows={2} height={64} />}
      {providers.data && listed.length === 0 && !edited && (
        <Empty title={t`No identity provider`}>
          <Trans>With one, people of your house sign in here as they do everywhere, by OpenID Connect or SAML.</Trans>
        </Empty>
      )}
      <ul>
        {listed.map((provider) => (
          <Provider key={provider.ProviderId} provider={provider} onEdit={() => setEdited(provider)} />
        ))}
      </ul>
      {edited ? (
        <ProviderForm
          key={edited === 'new' ? 'new' : edited.ProviderId}
          provider={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      ) : (
        <Button mt="md" variant="default" onClick={() => setEdited('new')}>
          <Trans>Add an identity provider</Trans>
        </Button>
      )}
    </>
  )
}

function Provider({ provider, onEdit }: { provider: SignOnProvider; onEdit: () => void }) {
  const remove = useAction('DeleteSignOnProvider', ['ListSignOnProviders'])
  const [isAsked, setAsked] = useState(false)
  return (
    <li className={styles.row}>
      <strong dir="auto">
        {provider.Name} · {provider.Kind}
      </strong>
      <dl className={styles.facts}>
        <dt>
          <Trans>Issuer</Trans>
        </dt>
        <dd className="mono">{provider.Issuer}</dd>
        <dt>
          {provider.Kind === 'OIDC'
            ? t`Redirect address, to enter at the provider`
            : t`Assertion consumer, to enter at the provider`}
        </dt>
        <dd className="mono">{provider.RedirectUrl}</dd>
        {provider.MetadataUrl && (
          <>
            <dt>
              <Trans>Our metadata</Trans>
            </dt>
            <dd className="mono">{provider.MetadataUrl}</dd>
          </>
        )}
        {provider.EmailDomains.length > 0 && (
          <>
            <dt>
              <Trans>Speaks for</Trans>
            </dt>
            <dd>{provider.EmailDomains.join(', ')}</dd>
          </>
        )}
      </dl>
      <div className={styles.buttons}>
        <Button size="xs" variant="default" onClick={onEdit} aria-label={t`Change ${provider.Name}`}>
          <Trans>Change</Trans>
        </Button>
        <Button
          size="xs"
          variant="default"
          color="bad"
          onClick={() => setAsked(true)}
          aria-label={t`Remove ${provider.Name}`}
        >
          <Trans>Remove…</Trans>
        </Button>
      </div>
      <Confirm
        opened={isAsked}
        onClose={() => setAsked(false)}
        title={t`Remove ${provider.Name}`}
        verb={t`Remove the provider`}
        onConfirm={() => remove.mutate({ ProviderId: provider.ProviderId }, { onSuccess: () => setAsked(false) })}
        isPending={remove.isPending}
        error={remove.error}
      >
        <Trans>Nobody signs in with it any more. Accounts stay, and its people come in by another way.</Trans>
      </Confirm>
    </li>
  )
}
