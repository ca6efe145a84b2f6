import { type Keys, send } from '../src/wire.ts'
import type { Client } from './client.ts'

/** No client at all: the bytes as they come. */
export function wireClient(url: string, keys: Keys): Client {
  return {
    tellsEveryCode: true,
    async call(operation, body) {
      type Body = { __type: string; Message: string; TurkErrorCode?: string }
      const { status, body: output } = await send<Body>(url, keys, { operation, body })
      if (status === 200) return { output }
      const { __type: type, Message: message, TurkErrorCode: code } = output
      return { error: { type, message, status, code } }
    },
    close: () => {},
  }
}
