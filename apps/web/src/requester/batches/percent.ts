import { language } from '../../shared/i18n/prefers.ts'
/** A share from 0 to 1 as people read it: `97 %`, near the ends `99.7 %`. */
export function percent(share: number): string {
  const value = share * 100
  const digits = value > 99 && value < 100 ? 1 : 0
  return `${value.toLocaleString(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })} %`
}
