export { ErrorPage } from './errors/ErrorPage.tsx'
export { ErrorsPage } from './errors/ErrorsPage.tsx'
export { OperationPage } from './operations/OperationPage.tsx'
export { OperationsPage } from './operations/OperationsPage.tsx'
