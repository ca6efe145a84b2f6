import type { MyQualification } from '@kempelen/protocol'
import { systemQualifications, systemQualificationTypes } from '@kempelen/rules'
import { listMyQualifications } from '@kempelen/store'
import { behaviour } from '../../behaviour.ts'
import type { Context } from '../../context.ts'
import { pageLimit, pageOf, readPosition } from '../../paging.ts'
import { presentMyQualification } from '../../present/my-qualification.ts'
import { mastersPolicy, standingOf } from '../../steps/worker-facts.ts'

export const ListMyQualifications = behaviour('ListMyQualifications', async (context, input) => {
  const after = readPosition(input)
  const rows = await listMyQualifications(context.connection, {
    workerId: context.caller.workerId!,
    afterId: after?.id ?? '',
    limit: pageLimit(input),
  })
  const granted = rows.map((row) => presentMyQualification(row, context.at))
  const computed = after ? [] : await systemOnes(context)
  return {
    Qualifications: [...computed, ...granted],
    ...pageOf(rows, (row) => ({ value: '', id: row.qualificationTypeId })),
    NumResults: computed.length + granted.length,
  }
})

async function systemOnes(context: Context): Promise<MyQualification[]> {
  const { record } = await standingOf(context)
  const values = systemQualifications(record, mastersPolicy(context))
  const names = new Set<string>()
  return Object.entries(systemQualificationTypes)
    .filter(([, { name, isRetired }]) => !isRetired && names.size < names.add(name).size)
    .map(([id, { name, description }]) => {
      const value = values.get(id)
      return {
        QualificationTypeId: id,
        Name: name,
        Description: description,
        IsSystem: true,
        HasTest: false,
        MayRequest: false,
        Status: value ? 'Granted' : 'None',
        ...(value && ('locale' in value ? { LocaleValue: value.locale } : { IntegerValue: value.integer })),
      }
    })
}
