import type { Cast } from './cast.ts'

/** The Requester as an organisation: members, an invitation that waits, programs with keys, a layout and webhooks. */
export async function organise({ host, requester }: Cast): Promise<void> {
  for (const Role of ['Manager', 'Reviewer', 'Viewer']) {
    const Code = await invite(Role)
    const member = await host.signIn(Role === 'Reviewer' ? 'Second-Reviewer' : Role)
    await host.call('AcceptMemberInvitation', { Code }, member)
  }
  await host.call('InviteMember', { Role: 'Viewer', Email: 'guest@example.org' }, requester)
  await host.call('CreateAccessKey', {}, requester)
  await host.call('CreateToken', { Name: 'Nightly export', Role: 'Viewer', ExpiresInDays: 90 }, requester)
  await host.call('CreateToken', { Name: 'Labelling pipeline' }, requester)
  const parameter = 'sentence'
  const Content = `<!DOCTYPE html><html lang="en"><body><form action="/mturk/externalSubmit"><p>\${${parameter}}</p><input name="feeling"><button>Submit</button></form></body></html>`
  await host.call('CreateHITLayout', { Name: 'How does the writer feel?', Content }, requester)
  const Url = 'https://hooks.example.org/kempelen'
  await host.call('CreateWebhook', { Url, EventTypes: ['AssignmentRejected'] }, requester)

  async function invite(Role: string): Promise<string> {
    const { URL: link } = await host.call<{ URL: string }>('InviteMember', { Role }, requester)
    return new URL(link).pathname.split('/').at(-1)!
  }
}

/** An invitation that nobody has taken yet, by its code. */
export async function inviteReviewer({ host, requester }: Cast): Promise<string> {
  const { URL: link } = await host.call<{ URL: string }>('InviteMember', { Role: 'Reviewer' }, requester)
  return new URL(link).pathname.split('/').at(-1)!
}
