// `node packages/templates/scripts/make-samples.ts [--films]`: draws the pictures, sounds and films that the gallery's sample
// rows show. Speech needs espeak-ng, films need Chromium. The notes were written once, in the typeface Caveat (SIL Open Font
// License), and are kept as they are.

import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { drawFilms } from './draw-films.ts'
import { animals, person, receipt, road, street } from './draw-pictures.ts'
import { recording, speech } from './draw-sounds.ts'
import { fruit, leaf, roofs, scenes } from './draw-things.ts'

const folder = fileURLToPath(new URL('../samples/', import.meta.url))
mkdirSync(folder, { recursive: true })

for (let number = 1; number <= 5; number++) {
  const pictures = { street, road, person, receipt, leaf, roofs, fruit }
  for (const [name, draw] of Object.entries(pictures)) writeFileSync(`${folder}${name}-${number}.svg`, draw(number))
  writeFileSync(`${folder}sounds-${number}.wav`, recording(number))
  writeFileSync(`${folder}speech-${number}.wav`, speech(number))
}
for (const [name, picture] of Object.entries({ ...animals(), ...scenes() }))
  writeFileSync(`${folder}${name}.svg`, picture)
// A film comes out a little different every time.
if (process.argv.includes('--films'))
  for (const [name, film] of Object.entries(await drawFilms())) writeFileSync(`${folder}${name}.webm`, film)
