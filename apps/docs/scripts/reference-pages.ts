import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  callersOf,
  describeMembers,
  type ErrorCode,
  type ErrorEntry,
  errorCodes,
  errorTable,
  eventTypes,
  generalErrors,
  isCallable,
  mturkCall,
  type Operation,
  operations,
  operationsByNoun,
  raisersOf,
  restCall,
  type StructureShape,
  workerEventTypes,
} from '@kempelen/protocol'
import { settings } from '@kempelen/server'
import { elementPages } from './element-pages.ts'
import { titleOf } from './titles.ts'

const repository = fileURLToPath(new URL('../../../', import.meta.url))
const origin = 'http://localhost:1770'

/** Every reference page by its file's name, as Markdown. */
export function referencePages(): Record<string, string> {
  return {
    'operations.md': operationsPage(),
    ...Object.fromEntries([...operations.values()].map((one) => [`operations/${one.name}.md`, operationPage(one)])),
    'errors.md': errorsPage(),
    'settings.md': settingsPage(),
    'events.md': eventsPage(),
    'glossary.md': readFileSync(`${repository}docs/glossary.md`, 'utf8'),
    'map.md': readFileSync(`${repository}MAP.md`, 'utf8'),
    ...elementPages(),
    ...decisionPages(),
  }
}

function operationsPage(): string {
  const lineOf = (one: Operation) =>
    `[${one.name}](./operations/${one.name}.md)${one.mturk ? ' <span class="mark">MTurk</span>' : ''}<br>${cell(one.prose)} For ${callersOf(one)}.`
  const groups = operationsByNoun().map((group) => section(2, group.title, [bullets(group.operations.map(lineOf))]))
  return page('Operations', [
    'Every operation, by what it is about. Those with the mark <span class="mark">MTurk</span> are operations of the MTurk Requester API and are open on its protocol too. A started marketplace shows the same pages at `/docs/api`, with its own address in the calls, and describes itself to programs at `/v1/openapi.json`.',
    ...groups,
  ])
}

function operationPage(operation: Operation): string {
  const asMTurk = mturkCall(operation, origin)
  return page(operation.name, [
    cell(operation.prose),
    bullets([
      `Who may call: ${callersOf(operation)}.`,
      operation.mturk ? 'Part of the MTurk Requester API.' : 'Not part of the MTurk Requester API.',
      ...(operation.reads ? ['Reads only, so it may be repeated.'] : []),
    ]),
    isCallable(operation)
      ? section(2, 'A call', [
          ...(asMTurk ? ["By MTurk's protocol, signed with an access key:", code('sh', asMTurk)] : []),
          asMTurk ? 'By JSON, with a bearer token:' : '',
          code('sh', restCall(operation, origin)),
        ])
      : 'No door leads here: the clock does it when its time has come.',
    members('Takes', operation.input, operation.name),
    members('Gives', operation.output),
    section(2, 'Refuses', [
      bullets(operation.errors.map((name) => `${errorLink(name)}: ${cell(errorTable[name].cause)}`)),
      `Any call can also be refused for how it was sent, or by a fault of the server: ${generalErrors.map(errorLink).join(', ')}.`,
    ]),
  ])
}

function members(title: string, structure: StructureShape, operationName?: string): string {
  const rows = describeMembers(structure, operationName).map((member) => [
    `${'&nbsp;&nbsp;&nbsp;'.repeat(member.depth)}\`${member.name}\`${operationName && member.isRequired ? ' **required**' : ''}`,
    member.kind,
    cell(member.limits.join('; ')),
  ])
  const text = rows.length > 0 ? table(['Member', 'Kind', 'Limits'], rows) : 'Nothing: an empty object.'
  return section(2, title, [text])
}

function errorsPage(): string {
  return page('Errors', [
    "Every way in which a marketplace says no. By MTurk's protocol a refusal has `__type`, `Message` and, where MTurk has one, `TurkErrorCode`. By JSON it is a problem document (RFC 9457) whose `Code` is the name below and whose `type` leads to the page of that error on the marketplace itself.",
    ...errorCodes.map(errorSection),
  ])
}

function errorSection(name: ErrorCode): string {
  const entry: ErrorEntry = errorTable[name]
  const raisers = generalErrors.includes(name)
    ? 'any call'
    : raisersOf(name)
        .map((one) => `[${one.name}](./operations/${one.name}.md)`)
        .join(', ')
  const turk = entry.turk ? `, \`TurkErrorCode\` \`${entry.turk}\`` : ''
  return section(2, `${name} {#${name}}`, [
    code('text', entry.message),
    `${cell(entry.cause)} ${cell(entry.cure)}`,
    bullets([
      `MTurk's protocol: status ${entry.status}, \`__type\` \`${entry.type}\`${turk}`,
      `JSON: status ${entry.restStatus}, \`Code\` \`${name}\``,
      `Raised by ${raisers}`,
    ]),
  ])
}

function settingsPage(): string {
  return page('Settings', [
    'Settings are environment variables. None is needed to start. `npm start -- --port`, `--host`, `--data` and `--database-url` win over the variables of the same meaning.',
    ...Object.values(settings).map((setting) =>
      section(2, `${setting.environment} {#${setting.environment}}`, [
        cell(setting.sentence),
        bullets([`Kind: ${kinds[setting.kind]}`, `Default: ${setting.default ? `\`${setting.default}\`` : 'empty'}`]),
      ]),
    ),
  ])
}

const kinds = { text: 'text', number: 'number', flag: '`true` or `false`', list: 'list, with commas between' }

function eventsPage(): string {
  return page('Events', [
    'Every act leaves an event: its type, who did it, the whole state of its subject after it, and the events it followed from. Personal text stands in it as a hash. Events are written in the same transaction as what they record. The first eleven are sent to whoever asks for them, as [notifications](../notifications.md).',
    section(2, 'Of Requesters, HITs and assignments', [bullets(eventTypes.map((type) => `\`${type}\``))]),
    section(2, 'Of people', [bullets(workerEventTypes.map((type) => `\`${type}\``))]),
  ])
}

function decisionPages(): Record<string, string> {
  const files = readdirSync(`${repository}docs/decisions`).filter((name) => name.endsWith('.md'))
  const texts = files.map((name) => [name, readFileSync(`${repository}docs/decisions/${name}`, 'utf8')] as const)
  const links = texts.map(([name, text]) => `[${titleOf(text)}](./decisions/${basename(name)})`)
  return {
    'decisions.md': page('Decisions', [
      'What would cost more than a day to reverse, why it was chosen, what was measured and what it costs.',
      bullets(links),
    ]),
    ...Object.fromEntries(texts.map(([name, text]) => [`decisions/${name}`, text])),
  }
}

const page = (title: string, parts: readonly string[]) => `# ${title}\n\n${joined(parts)}\n`
const section = (level: number, title: string, parts: readonly string[]) =>
  `${'#'.repeat(level)} ${title}\n\n${joined(parts)}`
const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n')
const bullets = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')
const code = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``
const errorLink = (name: ErrorCode) => `[${name}](../errors.md#${name})`

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Plain text where Markdown is read: what would be mark-up, a cell's border or a template is escaped. */
function cell(text: string): string {
  return text.replace(/[\\|<>*_[\]{}]/g, (character) => `&#${character.charCodeAt(0)};`)
}
