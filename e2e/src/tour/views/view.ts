import type { Page } from 'playwright-core'
import type { Newcomers } from '../cast.ts'
import type { Person } from '../people.ts'
import type { Stage } from '../stage.ts'

/** A page of the tour, by the name of its pictures. */
export interface View {
  readonly name: string
  readonly path: string
  readonly as?: Person
  /** What the reader has done on the page before it is taken. */
  readonly before?: (page: Page) => Promise<void>
  /** As it leaves the printer. */
  readonly isPrinted?: boolean
}

/** Who looks at the pages. */
export interface Viewers {
  readonly worker: Person
  readonly reviewer: Person
  readonly suspended: Person
  readonly requester: Person
  readonly operator: Person
  readonly newcomers: Newcomers
}

export type ViewsOf = (stage: Stage, viewers: Viewers) => View[]
