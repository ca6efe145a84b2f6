import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './compressed.ts'
import { outputTimes } from './output-times.ts'
import { translation } from './translation.ts'

const server = 'http://127.0.0.1:1770'

/**
 * What every page needs, in one script: on a slow line thirty small ones take longer, since over HTTP/1.1 they wait for one
 * another. What only some pages need has no place here; `npm run bench -- page first-visit` tells.
 */
const ofFirstPage = new RegExp(
  [
    '/node_modules/(react|react-dom|scheduler|use-sync-external-store|clsx|@lingui|@tanstack/(?!react-table|table)[^/]+|@mantine/hooks)/',
    '/node_modules/@mantine/core/esm/core/',
    '/node_modules/@mantine/core/esm/components/(Button|UnstyledButton|Loader|Input|InputBase|TextInput|NativeSelect|Checkbox|Transition|CloseButton|Skeleton|ActionIcon|Paper|VisuallyHidden)/',
    '/apps/web/src/(worker/find-work|worker/requester)/',
    '/apps/web/src/shared/(i18n|live|page|room)/(?!RoomMenu|de\\.po)',
    '/apps/web/src/shared/[^/]+$',
  ].join('|'),
)

export default defineConfig({
  base: '/',
  plugins: [translation(), outputTimes(), react(), compressed()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'first', test: ofFirstPage }] } } },
  },
  server: { proxy: { '/v1': server, '/api': server, '/t': server } },
})
