import './shared/fonts.ts'
import './shared/mantine.ts'
import './shared/base.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { createRoot } from 'react-dom/client'
import { router } from './router.tsx'
import { accountQuery } from './shared/account.ts'
import { queries } from './shared/queries.ts'
import { colorSchemeManager, cssVariablesResolver, theme } from './shared/theme.ts'

// Nearly every page begins with who is asking, so the question goes out before anything is drawn.
void queries.prefetchQuery(accountQuery)

createRoot(document.getElementById('root')!).render(
  <MantineProvider
    theme={theme}
    cssVariablesResolver={cssVariablesResolver}
    colorSchemeManager={colorSchemeManager}
    defaultColorScheme="auto"
  >
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
      <Notifications position="bottom-center" autoClose={4000} limit={3} />
    </QueryClientProvider>
  </MantineProvider>,
)
