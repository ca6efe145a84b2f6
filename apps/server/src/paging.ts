import { pageSize, Refusal } from '@kempelen/protocol'

/** Where a list goes on: the sort value and id of the last row of the page before. */
export interface Position {
  readonly value: string
  readonly id: string
}

export interface PageInput {
  readonly MaxResults?: number
  readonly NextToken?: string
}

/** Rows of a page, by MTurk's default when none is asked for. */
export function pageLimit({ MaxResults }: PageInput): number {
  return MaxResults ?? pageSize.default
}

/** The position that a NextToken stands for. */
export function readPosition({ NextToken }: PageInput): Position | undefined {
  if (NextToken === undefined) return undefined
  try {
    const [value, id] = JSON.parse(Buffer.from(NextToken, 'base64url').toString('utf8')) as unknown[]
    if (typeof value === 'string' && typeof id === 'string') return { value, id }
  } catch {}
  throw new Refusal('InvalidParameterValue', { Value: NextToken, Parameter: 'NextToken' })
}

/** As `readPosition`, for lists sorted by time. */
export function readTimePosition(input: PageInput): { time: Date; id: string } | undefined {
  const position = readPosition(input)
  if (!position) return undefined
  const time = new Date(position.value)
  if (Number.isNaN(time.getTime()))
    throw new Refusal('InvalidParameterValue', { Value: input.NextToken, Parameter: 'NextToken' })
  return { time, id: position.id }
}

/** Later than everything: where lists that show the newest first begin. */
export const endOfTime = { time: new Date('9999-12-31T00:00:00Z'), id: '~' } as const
/** Earlier than everything: where lists that show the oldest first begin. */
export const startOfTime = { time: new Date(0), id: '' } as const

/**
 * NextToken and NumResults of a page. As in MTurk every page that has rows carries a token, the last one too, and an
 * empty page ends the list: oTree and Mephisto loop until they meet it.
 */
export function pageOf<R>(
  rows: readonly R[],
  position: (row: R) => Position,
): { NextToken?: string; NumResults: number } {
  const last = rows.at(-1)
  if (last === undefined) return { NumResults: 0 }
  return { NextToken: tokenOf(position(last)), NumResults: rows.length }
}

/** The NextToken that stands for a position. */
export function tokenOf({ value, id }: Position): string {
  return Buffer.from(JSON.stringify([value, id])).toString('base64url')
}
