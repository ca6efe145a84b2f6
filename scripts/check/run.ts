import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))

/** What a check found: nothing when all is well, else text for the person who has to mend it. */
export type Finding = string | undefined

/** Runs one of the installed tools, by the file it starts from, on the Node that runs us; the finding is what it prints. */
export async function tool(file: string, args: string[], cwd = root): Promise<Finding> {
  const { code, output } = await outputOf(process.execPath, [`${root}node_modules/${file}`, ...args], cwd)
  return code === 0 ? undefined : output
}

export function outputOf(
  program: string,
  args: string[],
  cwd = root,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk))
  return new Promise((done, fail) => {
    child.once('error', fail).once('close', (code) => done({ code, output: Buffer.concat(chunks).toString() }))
  })
}
