import type { Cast } from './cast.ts'
import type { HIT } from './work.ts'

/** What a Worker keeps for themselves, and what was written between them and the Requester. */
export async function writeLetters(cast: Cast, hit: HIT): Promise<void> {
  const { host, market, worker, requester } = cast
  const { WorkerId } = await host.call<{ WorkerId: string }>('GetAccount', {}, worker)
  const { RequesterId } = await host.call<{ RequesterId: string }>('GetAccount', {}, requester)
  const ask = (MessageText: string) =>
    host.call('SendMessageToRequester', { HITGroupId: hit.HITGroupId, MessageText }, worker)
  const answer = (MessageText: string) => host.call('SendMessageToWorker', { WorkerId, MessageText }, requester)
  await ask('In some sentences the writer jokes. Do you want what they say, or what they mean?')
  await market.pass(3 * 3600)
  await answer('What they mean. If you cannot tell, choose “neutral” and say that you are guessing.')
  await market.pass(1200)
  await ask('Thank you, that helps. I have done twenty like that.')
  await market.pass(5 * 3600)
  const MessageText = 'Thank you for reading so carefully. On Tuesday there will be two hundred more of the same kind.'
  await host.call(
    'NotifyWorkers',
    { Subject: 'More sentences next week', MessageText, WorkerIds: [WorkerId] },
    requester,
  )
  await host.call('SetRequesterPreference', { RequesterId, Preference: 'Favorite' }, worker)
  for (const who of cast.others.slice(0, 2))
    await host.call(
      'SendMessageToRequester',
      { HITGroupId: hit.HITGroupId, MessageText: 'Will there be more of these at the weekend?' },
      who,
    )
}

/** Who the Worker is, as far as they say it, and how they look for work. */
export async function tellAboutMe({ host, worker, market }: Cast): Promise<void> {
  await host.call('UpdateMyProfile', { Country: 'IE', Languages: ['en', 'ga'], TimeZone: 'Europe/Dublin' }, worker)
  const answers = { BirthYear: '1988', FirstLanguage: 'en', Education: 'Vocational', Work: 'PartTime' }
  for (const [Question, Answer] of Object.entries(answers)) await host.call('PutAboutMe', { Question, Answer }, worker)
  await market.pass(60)
  await host.call('PutAboutMe', { Question: 'Work', Answer: 'SelfEmployed' }, worker)
  const searches = [
    { Name: 'Well paid', Filters: { MinPayPerHour: '12', Qualified: true } },
    { Name: 'Short texts', Filters: { SearchTerm: 'text', MaxMinutes: 2 } },
  ]
  for (const search of searches) await host.call('CreateSavedSearch', search, worker)
}
