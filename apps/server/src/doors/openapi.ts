import { errorTable, operations, type Shape } from '@kempelen/protocol'
import type { FastifyInstance } from 'fastify'

/** `/v1/openapi.json`: the REST door described by its own contracts. */
export function openApiDoor(app: FastifyInstance): void {
  const description = JSON.stringify(describe())
  app.get('/v1/openapi.json', async (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(description),
  )
}

function describe() {
  const open = [...operations.values()].filter(({ roles }) => roles.some((role) => role !== 'clock'))
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kempelen',
      version: '1',
      description: 'Every operation is a POST with a JSON object, in the words of the MTurk Requester API.',
    },
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    security: [{ token: [] }],
    paths: Object.fromEntries(
      open.map((operation) => [
        `/v1/${operation.name}`,
        {
          post: {
            operationId: operation.name,
            'x-callers': operation.roles,
            tags: [operation.noun],
            description: `${operation.prose} Callers: ${operation.roles.join(', ')}.`,
            requestBody: { content: { 'application/json': { schema: toJsonSchema(operation.input) } } },
            responses: {
              200: {
                description: 'Done.',
                content: { 'application/json': { schema: toJsonSchema(operation.output) } },
              },
              default: {
                description: `Refused: ${operation.errors.map((code) => `${code} (${errorTable[code].restStatus})`).join(', ') || 'see the error reference'}.`,
                content: { 'application/problem+json': { schema: problem } },
              },
            },
          },
        },
      ]),
    ),
  }
}

const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'Code', 'RequestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    Code: { type: 'string' },
    Cure: { type: 'string' },
    RequestId: { type: 'string' },
  },
}

function toJsonSchema(shape: Shape): Record<string, unknown> {
  switch (shape.type) {
    case 'string':
      return {
        type: 'string',
        ...(shape.enum && { enum: shape.enum }),
        ...(shape.pattern && { pattern: shape.pattern }),
        ...(shape.min !== undefined && { minLength: shape.min }),
        ...(shape.max !== undefined && { maxLength: shape.max }),
      }
    case 'integer':
    case 'long':
    case 'double':
      return {
        type: shape.type === 'double' ? 'number' : 'integer',
        ...(shape.min !== undefined && { minimum: shape.min }),
        ...(shape.max !== undefined && { maximum: shape.max }),
      }
    case 'boolean':
      return { type: 'boolean' }
    case 'timestamp':
      return { type: 'string', format: 'date-time' }
    case 'list':
      return {
        type: 'array',
        items: toJsonSchema(shape.member),
        ...(shape.max !== undefined && { maxItems: shape.max }),
      }
    case 'map': {
      const kinds = 'type' in shape.value ? [shape.value] : shape.value
      return {
        type: 'object',
        additionalProperties: kinds.length === 1 ? toJsonSchema(kinds[0]!) : { anyOf: kinds.map(toJsonSchema) },
      }
    }
    case 'structure':
      return {
        type: 'object',
        ...(shape.required.length > 0 && { required: shape.required }),
        properties: Object.fromEntries(
          Object.entries(shape.members).map(([name, member]) => [name, toJsonSchema(member)]),
        ),
      }
  }
}
