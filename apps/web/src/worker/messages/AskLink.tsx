import { Trans } from '@lingui/react/macro'
import { IconMessage } from '@tabler/icons-react'
import { ButtonLink } from '../../shared/ButtonLink.tsx'

interface Props {
  readonly requesterId: string
  readonly about: { readonly assignment: string } | { readonly group: string }
}

/** The way to a question, in a page of its own: the work stays where it is. */
export function AskLink({ requesterId, about }: Props) {
  return (
    <ButtonLink
      to="/worker/messages/$requesterId"
      params={{ requesterId }}
      search={about}
      target="_blank"
      variant="subtle"
      color="quiet"
      size="xs"
      leftSection={<IconMessage size={18} stroke={1.75} aria-hidden />}
    >
      <Trans>Ask</Trans>
    </ButtonLink>
  )
}
