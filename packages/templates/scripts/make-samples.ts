// `node packages/templates/scripts/make-samples.ts`: draws the pictures, sounds and films that the gallery's sample rows show.

import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { drawFilms } from './draw-films.ts'
import { animals, note, person, receipt, road, street } from './draw-pictures.ts'
import { recording } from './draw-sounds.ts'

const folder = fileURLToPath(new URL('../samples/', import.meta.url))
mkdirSync(folder, { recursive: true })

for (let number = 1; number <= 5; number++) {
  const pictures = { street, road, person, note, receipt }
  for (const [name, draw] of Object.entries(pictures)) writeFileSync(`${folder}${name}-${number}.svg`, draw(number))
  writeFileSync(`${folder}sounds-${number}.wav`, recording(number))
}
for (const [name, picture] of Object.entries(animals())) writeFileSync(`${folder}${name}.svg`, picture)
for (const [name, film] of Object.entries(await drawFilms())) writeFileSync(`${folder}${name}.webm`, film)
