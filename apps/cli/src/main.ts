import { enableCompileCache } from 'node:module'

// What was compiled once is read back at the next start.
enableCompileCache()
await import('./program.ts')
