export { ClaimPage } from './claim/ClaimPage.tsx'
export { OperatorPage } from './overview/OperatorPage.tsx'
