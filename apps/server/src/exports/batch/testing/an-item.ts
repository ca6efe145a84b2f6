import type { LabelledItem, Vote } from '../labelled-item.ts'

const time = new Date('2025-03-01T12:00:00Z')

/** A finished item of a batch of labels, with what a test says. */
export function anItem(parts: Partial<LabelledItem> = {}): LabelledItem {
  return {
    ItemId: 'I1',
    Ordinal: 1,
    Row: { text: 'Hello' },
    HITId: 'H1',
    Status: 'Finished',
    Kind: 'Categorical',
    Label: 'cat',
    Probability: 0.9,
    Posterior: { cat: 0.9, dog: 0.1 },
    Source: 'People',
    AuthorClass: 'Person',
    Votes: [aVote()],
    Cost: '0.06',
    FinishTime: time,
    Provenance: { ProjectId: 'P1', BatchId: 'B1', ProjectVersions: [1, 2] },
    ...parts,
  }
}

export function aVote(parts: Partial<Vote> = {}): Vote {
  return {
    AssignmentId: 'A1',
    Worker: 'worker-1',
    Answer: { animal: { label: 'cat' } },
    Label: 'cat',
    ProjectVersion: 2,
    AuthorClass: 'Person',
    SubmitTime: time,
    Seconds: 12.5,
    ...parts,
  }
}

/** Items that can be read again and again. */
export function of(...items: readonly LabelledItem[]) {
  return async function* () {
    yield* items
  }
}

export async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const piece of pieces) all.push(Buffer.from(piece as string))
  return Buffer.concat(all)
}

export async function textOf(pieces: AsyncIterable<string | Uint8Array>): Promise<string> {
  return (await bytesOf(pieces)).toString()
}
