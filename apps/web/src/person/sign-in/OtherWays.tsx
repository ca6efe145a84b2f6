import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Problem } from '../../shared/Problem.tsx'
import { canUsePasskeys, signInWithPasskey } from '../passkey.ts'
import styles from './SignIn.module.css'

/** Signing in without the password: by a passkey, or by a link that is mailed. */
export function OtherWays({ onEnter }: { onEnter: () => void }) {
  const passkey = useMutation({ mutationFn: signInWithPasskey, onSuccess: (isIn) => isIn && onEnter() })
  return (
    <div className={styles.providers}>
      {canUsePasskeys() && (
        <Button
          variant="default"
          leftSection={<IconFingerprint size={18} stroke={1.75} aria-hidden />}
          onClick={() => passkey.mutate()}
          loading={passkey.isPending}
        >{t`Sign in with a passkey`}</Button>
      )}
      {passkey.error && <Problem error={passkey.error} />}
      <p className="quiet">
        <Trans>
          Forgotten it? <Link to="/forgotten">Get a link by mail</Link>
        </Trans>
      </p>
    </div>
  )
}
