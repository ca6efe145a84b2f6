import type { Row } from './read-rows.ts'
import { RowsError } from './rows-error.ts'

/** One thing that a row of a worker file asks for. */
export interface WorkerChange {
  readonly WorkerId: string
  /** The heading of the column that asks for it. */
  readonly Column: string
  readonly Operation:
    | 'CreateWorkerBlock'
    | 'DeleteWorkerBlock'
    | 'AssociateQualificationWithWorker'
    | 'DisassociateQualificationFromWorker'
  readonly input: object
}

const blockColumn = /^UPDATE[ -]BlockStatus$/
const qualificationColumn = /^UPDATE[ -](.+)$/

/** A QualificationTypeId by the name of the type. */
type TypeIds = ReadonlyMap<string, string>

/**
 * What the row number `line` of MTurk's worker file asks for: `Block` or `Unblock` under `UPDATE BlockStatus`, a whole number or
 * `Revoke` under `UPDATE-` and the name of a QualificationType. Empty cells and all other columns ask for nothing.
 *
 * @throws RowsError where a cell can mean nothing.
 */
export function changesOf(row: Row, line: number, typeIds: TypeIds): WorkerChange[] {
  const WorkerId = (row['Worker ID'] ?? row.WorkerId ?? '').trim()
  const asked = Object.entries(row).filter(([name, cell]) => qualificationColumn.test(name) && cell.trim() !== '')
  if (asked.length > 0 && !/^A[A-Z0-9]{1,63}$/.test(WorkerId))
    throw new RowsError(`Row ${line}: there is no Worker ID. The column "Worker ID" says whom the row is about.`)
  return asked.map(([Column, cell]) => {
    const change = { WorkerId, Column }
    return blockColumn.test(Column)
      ? { ...change, ...blockChange(WorkerId, cell.trim(), line) }
      : { ...change, ...qualificationChange(WorkerId, { Column, cell: cell.trim(), line }, typeIds) }
  })
}

type Asked = Pick<WorkerChange, 'Operation' | 'input'>

function blockChange(WorkerId: string, cell: string, line: number): Asked {
  if (/^block$/i.test(cell))
    return { Operation: 'CreateWorkerBlock', input: { WorkerId, Reason: 'Blocked by an uploaded worker file.' } }
  if (/^unblock$/i.test(cell)) return { Operation: 'DeleteWorkerBlock', input: { WorkerId } }
  throw new RowsError(`Row ${line}: UPDATE BlockStatus is "${shown(cell)}". It takes Block or Unblock.`)
}

function qualificationChange(
  WorkerId: string,
  { Column, cell, line }: { Column: string; cell: string; line: number },
  typeIds: TypeIds,
): Asked {
  const name = qualificationColumn.exec(Column)![1]!
  const QualificationTypeId = typeIds.get(name)
  if (QualificationTypeId === undefined)
    throw new RowsError(`Row ${line}: you have no QualificationType "${shown(name)}".`)
  if (/^revoke$/i.test(cell))
    return { Operation: 'DisassociateQualificationFromWorker', input: { WorkerId, QualificationTypeId } }
  if (!/^-?\d{1,9}$/.test(cell))
    throw new RowsError(`Row ${line}: ${shown(Column)} is "${shown(cell)}". It takes a whole number or Revoke.`)
  return {
    Operation: 'AssociateQualificationWithWorker',
    input: { WorkerId, QualificationTypeId, IntegerValue: Number(cell), SendNotification: false },
  }
}

function shown(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
