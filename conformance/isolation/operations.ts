/** An operation as `/v1/openapi.json` describes it. */
export interface Operation {
  readonly name: string
  readonly callers: readonly string[]
  readonly members: Readonly<Record<string, Schema>>
  readonly required: readonly string[]
}

interface Schema {
  readonly type?: string
  readonly enum?: readonly string[]
  readonly format?: string
  readonly minimum?: number
  readonly minLength?: number
  readonly pattern?: string
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
}

interface Description {
  readonly paths: Readonly<
    Record<
      string,
      {
        post: {
          operationId: string
          'x-callers': string[]
          requestBody: { content: { 'application/json': { schema: Schema } } }
        }
      }
    >
  >
}

/** Every operation that somebody outside can call. */
export async function operationsOf(url: string): Promise<Operation[]> {
  const response = await fetch(`${url}/v1/openapi.json`)
  const { paths } = (await response.json()) as Description
  return Object.values(paths).map(({ post }) => {
    const schema = post.requestBody.content['application/json'].schema
    return {
      name: post.operationId,
      callers: post['x-callers'],
      members: schema.properties ?? {},
      required: schema.required ?? [],
    }
  })
}

/** The smallest value that the schema describes. */
export function sampleOf(schema: Schema): unknown {
  if (schema.enum) return schema.enum[0]
  switch (schema.type) {
    case 'string':
      if (schema.format === 'date-time') return '2030-01-01T00:00:00Z'
      if (schema.pattern?.includes('[0-9]+')) return '0.00'
      return schema.pattern?.startsWith('^A') ? 'A1' : 'XX'.padEnd(schema.minLength ?? 2, 'X')
    case 'integer':
    case 'number':
      return schema.minimum ?? 1
    case 'boolean':
      return true
    case 'array':
      return []
    default:
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {})]),
      )
  }
}
