import type { ViewsOf } from './view.ts'

/** Pages before any room, and the reference. */
export const personViews: ViewsOf = ({ batch, memberCode }, { worker, newcomers }) => [
  { name: 'home', path: '/' },
  { name: 'sign-in', path: '/sign-in?from=%2Fworker' },
  { name: 'sign-up', path: '/sign-up' },
  { name: 'forgotten', path: '/forgotten' },
  { name: 'reset-password', path: '/reset-password/x' },
  { name: 'not-found', path: '/nowhere' },
  { name: 'welcome', path: '/welcome', as: newcomers.person },
  { name: 'join', path: `/join/${batch.code}` },
  { name: 'join-ended', path: '/join/NOSUCHCODE' },
  { name: 'join-requester', path: `/join-requester/${memberCode}`, as: newcomers.person },
  { name: 'operator-claim', path: '/operator/claim?token=x' },
  { name: 'closed-room', path: '/operator', as: newcomers.person },
  { name: 'account', path: '/account', as: worker },
  { name: 'docs-api', path: '/docs/api' },
  { name: 'docs-operation', path: '/docs/api/CreateHIT' },
  { name: 'docs-errors', path: '/docs/errors' },
  { name: 'docs-error', path: '/docs/errors/InvalidHITState' },
]
