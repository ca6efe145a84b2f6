import { readFile, stat } from 'node:fs/promises'

export type Owner = { uid: number; gid: number }

/**
 * The user that runs the engine when root starts Kempelen, since PostgreSQL refuses to run as root: whoever owns the
 * cluster already, else `postgres`, else `nobody`. Undefined for everyone but root, who runs the engine as himself.
 */
export async function engineOwner(cluster: string): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const existing = await stat(cluster).catch(() => undefined)
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid }
  const accounts = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return accountOf('postgres', accounts) ?? accountOf('nobody', accounts) ?? { uid: 65_534, gid: 65_534 }
}

function accountOf(name: string, accounts: string): Owner | undefined {
  const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(accounts) ?? []
  return uid === undefined ? undefined : { uid: Number(uid), gid: Number(gid) }
}
