import type { SignOnProvider } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useAction } from '../../shared/api.ts'
import { Problem } from '../../shared/Problem.tsx'
import styles from '../Operator.module.css'

interface Values {
  id: string
  kind: SignOnProvider['Kind']
  name: string
  issuer: string
  clientId: string
  clientSecret: string
  entryPoint: string
  certificate: string
  domains: string
}

/** Makes or changes a provider; its secret is typed again only where it changes. */
export function ProviderForm({ provider, onClose }: { provider: SignOnProvider | undefined; onClose: () => void }) {
  const put = useAction('PutSignOnProvider', ['ListSignOnProviders'])
  const form = useForm<Values>({
    initialValues: {
      ...{ id: provider?.ProviderId ?? '', kind: provider?.Kind ?? 'OIDC', name: provider?.Name ?? '' },
      ...{ issuer: provider?.Issuer ?? '', clientId: provider?.ClientId ?? '', clientSecret: '' },
      ...{ entryPoint: provider?.EntryPoint ?? '', certificate: provider?.Certificate ?? '' },
      domains: provider?.EmailDomains.join(', ') ?? '',
    },
    validate: { id: (value) => (/^[a-z0-9-]{1,40}$/.test(value) ? null : t`Small letters, digits and hyphens`) },
  })
  const { kind } = form.values
  const submit = form.onSubmit((values) =>
    put.mutate(inputOf(values), {
      onSuccess: () => {
        notifications.show({ message: t`Kept. Copy the addresses above to the provider.` })
        onClose()
      },
    }),
  )
  return (
    <form className={styles.form} onSubmit={submit} aria-label={t`Identity provider`}>
      <TextInput
        label={t`Id, as it stands in addresses`}
        disabled={provider !== undefined}
        maxLength={40}
        required
        {...form.getInputProps('id')}
      />
      <NativeSelect label={t`Kind`} data={['OIDC', 'SAML']} {...form.getInputProps('kind')} />
      <TextInput label={t`Name on the button`} maxLength={100} required {...form.getInputProps('name')} />
      <TextInput
        label={kind === 'OIDC' ? t`Issuer` : t`Entity id of the provider`}
        maxLength={2048}
        required
        {...form.getInputProps('issuer')}
      />
      {kind === 'OIDC' ? (
        <>
          <TextInput label={t`Client id`} maxLength={500} required {...form.getInputProps('clientId')} />
          <PasswordInput
            label={t`Client secret`}
            description={provider ? t`Empty leaves the one that is kept.` : undefined}
            autoComplete="off"
            maxLength={2000}
            {...form.getInputProps('clientSecret')}
          />
        </>
      ) : (
        <>
          <TextInput
            label={t`Address where signing in begins`}
            maxLength={2048}
            required
            {...form.getInputProps('entryPoint')}
          />
          <Textarea
            label={t`Certificate, in PEM`}
            rows={6}
            maxLength={20_000}
            required
            {...form.getInputProps('certificate')}
          />
        </>
      )}
      <TextInput
        label={t`E-mail domains that it speaks for, with commas between`}
        description={t`Only people of these come in by it; accounts with such an address are joined.`}
        {...form.getInputProps('domains')}
      />
      {put.error && <Problem error={put.error} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        <Button type="submit" loading={put.isPending}>
          <Trans>Keep the provider</Trans>
        </Button>
      </div>
    </form>
  )
}

function inputOf({ id, kind, name, issuer, clientId, clientSecret, entryPoint, certificate, domains }: Values) {
  const EmailDomains = domains.split(/[\s,]+/).filter((domain) => domain !== '')
  return {
    ...{ ProviderId: id, Kind: kind, Name: name.trim(), Issuer: issuer.trim(), EmailDomains },
    ...(kind === 'OIDC' && { ClientId: clientId.trim(), ...(clientSecret && { ClientSecret: clientSecret }) }),
    ...(kind === 'SAML' && { EntryPoint: entryPoint.trim(), Certificate: certificate.trim() }),
  }
}
