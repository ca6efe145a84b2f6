/**
 * Loaded into the server before it starts (`node --import`): its clock goes behind the true one by as many milliseconds as
 * its parent says last, so that the pages can show what happened over days.
 */
const Clock = Date
let behindMs = Number(process.env.TOUR_BEHIND_MS)
const now = () => Clock.now() - behindMs

globalThis.Date = new Proxy(Clock, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
})

process.on('message', (message: { behindMs: number }) => {
  behindMs = message.behindMs
  process.send!('moved')
})
process.channel?.unref()
