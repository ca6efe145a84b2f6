import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type DeliveryRow, findLetter, findMemberInvitation, findQuestion } from '@kempelen/store'
import type { SendMailOptions } from 'nodemailer'
import type { SealedLetter } from '../account-letters.ts'
import { hashToken } from '../config/secrets.ts'
import { invitationCode, invitationUrl } from '../steps/member-invitation.ts'
import { documentId, type EventDelivery, eventDocument } from './event-document.ts'
import type { Desk } from './transports.ts'

/** A document to the address of a notification specification. */
export async function mailDocument(desk: Desk, delivery: EventDelivery, signal: AbortSignal): Promise<void> {
  const { id, body } = eventDocument(delivery)
  const subject = `${delivery.eventType} ${delivery.assignmentId ?? delivery.hitId}`
  await mail(desk, id, { to: delivery.destination, subject, text: `${body}\n` }, signal)
}

/**
 * A Requester's message to its Worker. It comes from the marketplace, so that neither learns the address of the other. A
 * Worker without an address reads it in its room.
 */
export async function mailMessage(
  desk: Desk,
  { deliveryId, destination, messageId }: { deliveryId: string; destination: string; messageId?: string | null },
  signal: AbortSignal,
): Promise<void> {
  const letter = await findLetter(desk.database, destination, messageId!)
  if (!letter?.address) return
  const closing = `${letter.requesterName} wrote this to you through ${desk.publicUrl()}, where it stands under ${desk.publicUrl()}/worker/messages. Replies to this mail reach nobody.`
  const text = `${letter.text}\n\n-- \n${closing}\n`
  const subject = letter.subject ?? `${letter.requesterName} has answered you`
  await mail(desk, documentId(deliveryId), { to: letter.address, subject, text }, signal)
}

/** What a Worker wrote, to an Owner of the Requester; who is none any more gets nothing. */
export async function mailQuestion(
  desk: Desk,
  {
    deliveryId,
    requesterId,
    destination,
    messageId,
  }: Pick<DeliveryRow, 'deliveryId' | 'requesterId' | 'destination' | 'messageId'>,
  signal: AbortSignal,
): Promise<void> {
  const question = await findQuestion(desk.database, { requesterId, memberId: destination, messageId: messageId! })
  if (!question?.address) return
  const { workerId, requesterName, address } = question
  const closing = `Worker ${workerId} wrote this to ${requesterName} through ${desk.publicUrl()}. Answer under ${desk.publicUrl()}/requester/messages/${workerId}. Replies to this mail reach nobody.`
  const text = `${question.text}\n\n-- \n${closing}\n`
  await mail(desk, documentId(deliveryId), { to: address, subject: 'A Worker has written to you', text }, signal)
}

/** The link that makes a member; an invitation that was used or taken back meanwhile is not sent. */
export async function mailMemberInvitation(
  desk: Desk,
  { deliveryId, destination, messageId }: { deliveryId: string; destination: string; messageId?: string | null },
  signal: AbortSignal,
): Promise<void> {
  const codeHash = hashToken(invitationCode(desk.keys, messageId!))
  const invitation = await findMemberInvitation(desk.database, codeHash, desk.now())
  if (!invitation?.isOpen) return
  const { requesterName, role, expiresAt } = invitation
  const subject = `${requesterName} invites you to work with them`
  const text = `${requesterName} invites you to join them on ${desk.publicUrl()} as ${role}.

Open this link by ${expiresAt.toISOString().slice(0, 10)}; it works once:
${invitationUrl(desk, messageId!)}

If you do not know who this is from, do nothing.
`
  await mail(desk, documentId(deliveryId), { to: destination, subject, text }, signal)
}

const accountLetters = {
  ConfirmEmail: {
    subject: 'Confirm your address',
    text: 'Open this link within a day to confirm that this address is yours:',
  },
  ResetPassword: {
    subject: 'A new password',
    text: 'Open this link within an hour to set a new password; it works once:',
  },
  SignInLink: {
    subject: 'Your link to sign in',
    text: 'Open this link within ten minutes to sign in; it works once. If your address was not confirmed before, your old password and sessions end with it:',
  },
} as const

/** A link of an account, to the address that it was made for. */
export async function mailAccountLetter(
  desk: Desk,
  { deliveryId, eventType, eventState }: { deliveryId: string; eventType: string | null; eventState: object | null },
  signal: AbortSignal,
): Promise<void> {
  const { Sealed } = eventState as { Sealed: string }
  const { address, url } = JSON.parse(desk.keys.unseal(Buffer.from(Sealed, 'base64')).reveal()) as SealedLetter
  const { subject, text } = accountLetters[eventType as keyof typeof accountLetters]
  const body = url
    ? `${text}\n${url}`
    : `Somebody asked for a link to sign in at ${desk.publicUrl()}. Your account asks for a second factor, which a link would go round: sign in with your password and a code.`
  await mail(
    desk,
    documentId(deliveryId),
    { to: address, subject, text: `${body}\n\nIf you did not ask for it, do nothing.\n` },
    signal,
  )
}

/** To see whether mail works at all. */
export async function mailTest(desk: Desk, to: string, signal: AbortSignal): Promise<void> {
  const text = `This mail was sent from ${desk.publicUrl()} to see whether mail works. It does.\n`
  await mail(desk, `test-${desk.now().getTime()}`, { to, subject: 'Mail works', text }, signal)
}

/** By SMTP where the operator has set it, otherwise into a file; attempts at the same mail share its id and its file. */
async function mail(
  { config }: Desk,
  id: string,
  content: Required<Pick<SendMailOptions, 'to' | 'subject' | 'text'>>,
  signal: AbortSignal,
): Promise<void> {
  const { createTransport } = await import('nodemailer')
  const from = config.mailFrom
  const letter = { from, messageId: `<${id}@${domainOf(from)}>`, ...content }
  if (config.smtpUrl) {
    const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 }
    await unlessAborted(createTransport({ url: config.smtpUrl, ...patience }).sendMail(letter), signal)
    return
  }
  const folder = join(config.dataDir, 'outbox')
  const { message } = await createTransport({ streamTransport: true, buffer: true, newline: 'windows' }).sendMail(
    letter,
  )
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, `${id}.eml`), message as Buffer, { mode: 0o600 })
}

function domainOf(address: string): string {
  return /@([^\s>]+)/.exec(address)?.[1] ?? 'localhost'
}

/** nodemailer knows no signals. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_resolve, reject) => {
    const abort = () => reject(signal.reason as Error)
    if (signal.aborted) abort()
    else signal.addEventListener('abort', abort, { once: true })
  })
  return Promise.race([work, aborted])
}
