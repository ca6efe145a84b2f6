import { Refusal } from '@kempelen/protocol'
import type { FastifyRequest } from 'fastify'

/** A form's fields; a name that came several times holds all its values. */
export type FormFields = Record<string, string | string[]>

/**
 * The fields of a posted form, with those of the address merged in as MTurk does. Files are refused in words: a form
 * can send text only.
 */
export async function readForm(request: FastifyRequest): Promise<FormFields> {
  const fields: FormFields = Object.create(null)
  const add = (name: string, value: string) => {
    const known = fields[name]
    if (known === undefined) fields[name] = value
    else if (typeof known === 'string') fields[name] = [known, value]
    else known.push(value)
  }
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) {
    for await (const part of request.parts({ limits: { fields: 10_000, fieldSize: 1024 * 1024, files: 1000 } })) {
      if (part.type === 'field') add(part.fieldname, String(part.value))
      else await refuseFile(part)
    }
  } else if (type.startsWith('application/x-www-form-urlencoded')) {
    for (const [name, value] of new URLSearchParams(request.body as string)) add(name, value)
  } else {
    throw new Refusal('SerializationException', {
      message: `A form is sent as urlencoded or multipart, not as "${type}".`,
    })
  }
  for (const [name, value] of new URL(request.url, 'http://x').searchParams)
    if (fields[name] === undefined) add(name, value)
  return fields
}

/** An empty file input sends a part without a name; that is no file. */
async function refuseFile(part: {
  filename: string
  fieldname: string
  toBuffer: () => Promise<Buffer>
}): Promise<void> {
  const bytes = await part.toBuffer()
  if (part.filename === '' && bytes.length === 0) return
  throw new Refusal('InvalidParameterValue', {
    message: `The field "${part.fieldname}" holds a file. Files cannot be sent with an answer; remove it, or paste a link to it.`,
  })
}
