/** The engine cannot run here; the message says why and what to do, in a sentence for the person at the terminal. */
export class EngineError extends Error {
  override readonly name = 'EngineError'
}

const REFUSALS: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOTDIR: 'part of its path is a file',
  EEXIST: 'it is a file',
}

/** Turns a refusal of the file system into an `EngineError` about the folder; other errors stay what they are. */
export function cannotWrite(folder: string): (error: unknown) => never {
  return (error) => {
    const reason = REFUSALS[(error as NodeJS.ErrnoException).code ?? '']
    if (reason === undefined) throw error
    const cure = reason.startsWith('the disk') ? 'Make room there' : 'Change its owner'
    throw new EngineError(
      `The data folder ${folder} cannot be used: ${reason}. ${cure}, or name another folder with --data.`,
      { cause: error },
    )
  }
}
