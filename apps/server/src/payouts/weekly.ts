/** When a Worker who has pay-outs made by themselves gets the next. */
export const nextWeek = (at: Date): Date => new Date(at.getTime() + 7 * 86_400_000)
