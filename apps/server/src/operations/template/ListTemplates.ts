import { getTemplate, listTemplates } from '@kempelen/templates'
import { behaviour } from '../../behaviour.ts'
import { presentTemplate } from '../../present/template.ts'

export const ListTemplates = behaviour('ListTemplates', async () => ({
  Templates: listTemplates().map((name) => presentTemplate(getTemplate(name)!)),
}))
