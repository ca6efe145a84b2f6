import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const gallery = fileURLToPath(new URL('../gallery/', import.meta.url))

/** The pictures, sounds and films that sample rows show, by the addresses `/static/samples/NAME`. */
export const samplesFolder: string = fileURLToPath(new URL('../samples/', import.meta.url))

/** A ready template as its folder holds it. */
export interface GalleryTemplate {
  /** The folder's name, which commands take. */
  name: string
  title: string
  /** What a Requester gets from it, in one sentence. */
  description: string
  category: 'text' | 'image' | 'audio' | 'video' | 'survey' | 'model'
  /** Seconds that a practised person takes for one row, as a first guess for the reward. */
  seconds: number
  /** How answers of several people become one. */
  aggregation: {
    /** A method of `kempelen aggregate` or a function of @kempelen/aggregation; `none` where answers are not put together. */
    method: string
    /** Where in the answer the label stands, keys joined by dots. */
    from?: string
    why: string
  }
  /** The page in Liquid, with its guidelines. */
  html: string
  /** Five sample rows as CSV, the first line naming the columns. */
  rows: string
  /** A JSON Schema of the answer, to give as the AnswerSchema of a layout. */
  answerSchema: string
}

/** The names of all templates in the gallery, sorted. */
export function listTemplates(): string[] {
  return readdirSync(gallery)
    .filter((name) => existsSync(`${gallery}${name}/template.json`))
    .sort()
}

/** A template of the gallery, or undefined where none has this name. */
export function getTemplate(name: string): GalleryTemplate | undefined {
  if (!listTemplates().includes(name)) return undefined
  const read = (file: string) => readFileSync(`${gallery}${name}/${file}`, 'utf8')
  return {
    name,
    ...JSON.parse(read('template.json')),
    html: read('template.html'),
    rows: read('rows.csv'),
    answerSchema: read('answer.schema.json'),
  }
}

/** Where the files of a template stand. */
export function templateFolder(name: string): string {
  return `${gallery}${name}/`
}
