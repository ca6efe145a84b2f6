import './shared/mantine.ts'
import './shared/base.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { router } from './router.ts'
import { accountQuery } from './shared/account.ts'
import { speak } from './shared/i18n/i18n.ts'
import { queries } from './shared/queries.ts'
import { colorSchemeManager, cssVariablesResolver, theme } from './shared/theme.ts'

// Nearly every page begins with who is asking, so the question goes out before anything is drawn.
void queries.prefetchQuery(accountQuery)

// Neither is needed to read and choose; on a slow line they would be in the way of what is.
const loaded = new Promise((resolve) => addEventListener('load', resolve, { once: true }))
void loaded.then(() => import('./shared/fonts.ts'))
const Notices = lazy(() =>
  loaded.then(() => import('./shared/Notices.tsx')).then(({ Notices }) => ({ default: Notices })),
)

// A page in another language cannot be drawn before its words are here.
void speak().then(() =>
  createRoot(document.getElementById('root')!).render(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
        <Suspense fallback={null}>
          <Notices />
        </Suspense>
      </QueryClientProvider>
    </MantineProvider>,
  ),
)
