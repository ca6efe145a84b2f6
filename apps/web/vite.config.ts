import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { compressed } from './compressed.ts'
import { outputTimes } from './output-times.ts'
import { translation } from './translation.ts'

const server = 'http://127.0.0.1:1770'

export default defineConfig({
  base: '/',
  plugins: [translation(), outputTimes(), react(), compressed()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    // What begins the app, and all it rests on, in one script: over HTTP/1.1 thirty small ones wait for one another.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'first', test: /\/apps\/web\/src\/main\.tsx$/ }] } },
    },
  },
  server: { proxy: { '/v1': server, '/api': server, '/t': server } },
})
