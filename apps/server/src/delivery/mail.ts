import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { findLetter } from '@kempelen/store'
import type { SendMailOptions } from 'nodemailer'
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
  await mail(desk, documentId(deliveryId), { to: letter.address, subject: letter.subject, text }, signal)
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
