import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { textOfFile } from './read-file.ts'
import type { GivenRows } from './rows.ts'
import { readRows, readRowsInSlices } from './rows.ts'

export interface Rows {
  readonly rows: GivenRows | undefined
  readonly problem: string | undefined
  readonly file: File | undefined
  readonly isReading: boolean
  readonly take: (file: File | undefined) => void
}

/** The rows that were pasted or, before them, those of a file. Plain lines become rows of this column. */
export function useRows(pasted: string, column: string): Rows {
  const [file, setFile] = useState<File>()
  // Read once for a file: the text stays where it is, and React never compares rows.
  const read = useQuery({
    queryKey: ['rows of a file', file?.name, file?.size, file?.lastModified, column],
    queryFn: async () => ({
      rows: await readRowsInSlices({ text: await textOfFile(file!), column, fileName: file!.name }),
    }),
    enabled: file !== undefined,
    ...{ retry: false, staleTime: Number.POSITIVE_INFINITY, gcTime: 0, structuralSharing: false },
    networkMode: 'always',
  })
  const ofText = useMemo(() => readOrProblem(pasted, column), [pasted, column])
  if (file)
    return {
      ...{ file, take: setFile, isReading: read.isPending },
      rows: read.data?.rows,
      problem: read.error?.message,
    }
  return { ...ofText, file: undefined, isReading: false, take: setFile }
}

function readOrProblem(text: string, column: string): { rows: GivenRows | undefined; problem: string | undefined } {
  try {
    return { rows: readRows({ text, column }), problem: undefined }
  } catch (error) {
    return { rows: undefined, problem: (error as Error).message }
  }
}
