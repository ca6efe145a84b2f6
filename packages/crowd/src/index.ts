export { type CrowdEvent, type CrowdMember, type CrowdOptions, simulateCrowd } from './crowd.ts'
export { pick, type Random, seededRandom } from './random.ts'
export { judge, secondsFor, type Temperament, type Vocabulary } from './temperament.ts'
