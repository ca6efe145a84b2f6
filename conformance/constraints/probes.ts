import { documentedLimits, type Limit } from './documented-limits.ts'
import { type Leaf, type ListShape, model, type Shape, type StructureShape, sample, textOf } from './shape.ts'

/** One request that stands just inside or just outside a constraint. */
export interface Probe {
  readonly operation: string
  readonly label: string
  readonly input: unknown
  /** The error that must come, or `let-through`: whatever the market says, the constraint does not refuse it. */
  readonly outcome: 'let-through' | 'ValidationException' | 'SerializationException' | 'ParameterValidationError'
  /** What the message of the error must hold; of a value that is let through, what it must not hold. */
  readonly message?: string
  /** The top-level member under test. */
  readonly member?: string
}

const absent = Symbol('absent')

/** Every constraint of every operation, from both sides. `base` is an input that the market can read. */
export function probesOf(operation: string, base: Record<string, unknown>): Probe[] {
  const shape = model[operation]!
  return [
    probe('an unknown member', { ...base, NoSuchMember: 1 }, 'let-through'),
    ...wrongTypes(shape).map((value) => probe(`the whole input is ${show(value)}`, value, 'SerializationException')),
    ...Object.entries(shape.members).flatMap(([name, member]) => [
      ...probesOfMember(shape, name, member, []),
      ...probesOfLimit(name, member, documentedLimits[operation]?.[name]),
    ]),
  ]

  function probe(label: string, input: unknown, outcome: Probe['outcome'], message?: string, member?: string): Probe {
    return { operation, label: `${operation}: ${label}`, input, outcome, message, member }
  }

  function probesOfMember(owner: StructureShape, name: string, member: Shape, above: readonly Step[]): Probe[] {
    const path = [...above, name]
    const isRequired = owner.required.includes(name)
    const missing = isRequired ? 'ValidationException' : 'let-through'
    const at = wirePath(path)
    const nullness = `Value null at '${at}' failed to satisfy constraint: Member must not be null`
    return [
      at_(path, 'absent', absent, missing, isRequired ? nullness : undefined),
      at_(path, 'null', null, missing, isRequired ? nullness : undefined),
      ...probesOfValue(member, path),
    ]
  }

  function probesOfValue(shape: Shape, path: readonly Step[]): Probe[] {
    const wrong = wrongTypes(shape).map((value) =>
      at_(path, show(value), value, 'SerializationException', `'${wirePath(path)}' must be`),
    )
    if (shape.type === 'structure')
      return [
        ...wrong,
        ...Object.entries(shape.members).flatMap(([name, member]) => probesOfMember(shape, name, member, path)),
      ]
    if (shape.type === 'list') return [...wrong, ...probesOfList(shape, path)]
    return [...wrong, ...probesOfLeaf(shape, path)]
  }

  function probesOfList(shape: ListShape, path: readonly Step[]): Probe[] {
    const many = (count: number) => Array.from({ length: count }, () => sample(shape.of))
    return [
      at_(path, 'no entry', [], 'let-through'),
      at_(path, 'one entry', many(1), 'let-through'),
      ...probesOfValue(shape.of, [...path, 0]),
    ]
  }

  function probesOfLeaf(shape: Leaf, path: readonly Step[]): Probe[] {
    const broken = (value: unknown, constraint: string) =>
      at_(
        path,
        show(value),
        value,
        'ValidationException',
        `at '${wirePath(path)}' failed to satisfy constraint: Member must ${constraint}`,
      )
    const fine = (value: unknown) => at_(path, show(value), value, 'let-through')
    if (shape.enum)
      return [
        ...shape.enum.map(fine),
        ...['', 'NoSuchValue', shape.enum[0]!.toUpperCase()].map((value) => broken(value, 'satisfy enum value set')),
      ]
    const isText = shape.type === 'string'
    const at = (size: number) => (isText ? textOf(shape, size) : size)
    const below = isText ? 'have length greater than or equal to' : 'have value greater than or equal to'
    const beyond = isText ? 'have length less than or equal to' : 'have value less than or equal to'
    return [
      ...(shape.min === undefined
        ? []
        : [fine(at(isText ? Math.max(shape.min, 2) : shape.min)), broken(at(shape.min - 1), `${below} ${shape.min}`)]),
      ...(shape.max === undefined ? [] : [fine(at(shape.max)), broken(at(shape.max + 1), `${beyond} ${shape.max}`)]),
      ...patternProbes(shape).map(([value, matches]) =>
        matches ? fine(value) : broken(value, 'satisfy regular expression pattern'),
      ),
    ]
  }

  function probesOfLimit(name: string, shape: Shape, limit: Limit | undefined): Probe[] {
    if (!limit) return []
    const { min, max, unit, entry } = limit
    const at = (size: number) =>
      unit === 'value'
        ? size
        : unit === 'entries'
          ? Array.from({ length: size }, () => entry ?? sample((shape as ListShape).of))
          : 'x'.repeat(size)
    const outside = (size: number, value = at(size)) =>
      at_([name], `${size} ${unit}`, value, 'ParameterValidationError', `for the parameter ${name}`)
    return [
      at_([name], `${max} ${unit}`, at(max), 'let-through', `for the parameter ${name}`),
      outside(max + 1),
      ...(min === undefined
        ? []
        : [at_([name], `${min} ${unit}`, at(min), 'let-through', `for the parameter ${name}`), outside(min - 1)]),
      ...(unit === 'bytes' ? [outside(max + 1, 'é'.repeat(Math.ceil(max / 2)))] : []),
    ]
  }

  function at_(
    path: readonly Step[],
    label: string,
    value: unknown,
    outcome: Probe['outcome'],
    message?: string,
  ): Probe {
    const input = structuredClone(base)
    put(input, path, value, model[operation]!)
    return probe(`${path.join('.')} ${label}`, input, outcome, message, String(path[0]))
  }
}

type Step = string | 0

/** Puts a value where the path leads, making on the way what the model asks for. */
function put(input: Record<string, unknown>, path: readonly Step[], value: unknown, root: Shape): void {
  let place = input as Record<Step, unknown>
  let shape = root
  for (const [index, step] of path.entries()) {
    const inner: Shape = shape.type === 'list' ? shape.of : (shape as StructureShape).members[step]!
    if (index === path.length - 1) {
      if (value === absent) delete place[step]
      else place[step] = value
      return
    }
    if (place[step] === undefined || (Array.isArray(place) && place.length === 0)) place[step] = sample(inner)
    place = place[step] as Record<Step, unknown>
    shape = inner
  }
}

/** As AWS names members in messages: lower camel case, list entries counted from one. */
function wirePath(path: readonly Step[]): string {
  return path.map((step) => (step === 0 ? '1.member' : step.charAt(0).toLowerCase() + step.slice(1))).join('.')
}

function wrongTypes({ type }: Shape): unknown[] {
  switch (type) {
    case 'string':
      return [5, true, [], {}]
    case 'integer':
      return ['5', 1.5, true, [], 2 ** 31, -(2 ** 31) - 1]
    case 'long':
      return ['5', 1.5, true, {}]
    case 'boolean':
      return ['true', 1, []]
    case 'timestamp':
      return ['soon', true, {}]
    case 'list':
      return ['x', 5, {}]
    case 'structure':
      return ['x', 5, []]
  }
}

/** Values beside a pattern, and whether they match it. */
function patternProbes({ pattern }: Leaf): [value: string, matches: boolean][] {
  if (pattern === undefined) return []
  const values = pattern.includes('[0-9]+')
    ? ['5', '5.', '0.1', '0.10', '00.10', '', '.5', '1.234', '-1', '$1', '1,000', '1e3', ' 1', '٣']
    : ['3AB', 'A1B', 'AZ', 'a1', 'A-1', 'A 1', 'A1\n', 'Ä1', 'B1', '']
  return values.map((value) => [value, new RegExp(pattern).test(value)])
}

function show(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 40 ? `${text.slice(0, 20)}… (${text.length})` : text
}
