import { t } from '@lingui/core/macro'
import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconMoon, IconSun } from '@tabler/icons-react'

/** Light or dark. Until it is touched, the system decides. */
export function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme()
  const next = useComputedColorScheme('light', { getInitialValueInEffect: false }) === 'dark' ? 'light' : 'dark'
  const Icon = next === 'dark' ? IconMoon : IconSun
  const label = next === 'dark' ? t`Dark page` : t`Light page`
  return (
    <ActionIcon variant="subtle" color="quiet" onClick={() => setColorScheme(next)} aria-label={label} title={label}>
      <Icon size={18} stroke={1.75} />
    </ActionIcon>
  )
}
