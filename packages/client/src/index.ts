export { type ClientOptions, createCaller } from './caller.ts'
export { type Client, createClient } from './client.ts'
export { RefusedError, UnreachableError } from './errors.ts'
