import { useNow } from '../../shared/now.ts'

export interface TimeLeft {
  readonly deadline: Date
  readonly seconds: number
  /** The last fifth has begun. */
  readonly isShort: boolean
  readonly isOver: boolean
}

/** How much of the allotted time is left, second by second. */
export function useTimeLeft(span: { AcceptTime: Date; Deadline: Date }): TimeLeft {
  return timeLeft(span, useNow(1))
}

export function timeLeft({ AcceptTime, Deadline }: { AcceptTime: Date; Deadline: Date }, now: Date): TimeLeft {
  const whole = Deadline.getTime() - AcceptTime.getTime()
  const left = Deadline.getTime() - now.getTime()
  return { deadline: Deadline, seconds: left / 1000, isShort: left <= whole / 5, isOver: left <= 0 }
}
