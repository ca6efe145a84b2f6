export { Marketplace, type Requester, startMarketplace, type Worker } from './marketplace.ts'
export { callRest, Refused } from './rest.ts'
