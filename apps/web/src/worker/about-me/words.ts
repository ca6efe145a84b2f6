import type { AboutQuestion } from '@kempelen/protocol'
import { t } from '@lingui/core/macro'
import { language } from '../../shared/i18n/prefers.ts'

/** What is asked. */
export function questionWords(question: AboutQuestion): string {
  const words: Record<AboutQuestion, string> = {
    BirthYear: t`In which year were you born?`,
    Gender: t`What is your gender?`,
    FirstLanguage: t`Which language did you learn first?`,
    Education: t`What is your highest education?`,
    Work: t`How do you work, beside here?`,
    Handedness: t`Which hand do you write with?`,
    ColorVision: t`Do you see all colours?`,
  }
  return words[question]
}

/** An answer as it is read; years stay as they are. */
export function answerWords(question: AboutQuestion, answer: string): string {
  if (question === 'FirstLanguage') return new Intl.DisplayNames(language, { type: 'language' }).of(answer) ?? answer
  const words: Record<string, string> = {
    Woman: t`Woman`,
    Man: t`Man`,
    NonBinary: t`Non-binary`,
    Other: t`Other`,
    Primary: t`Primary school`,
    Secondary: t`Secondary school`,
    Vocational: t`Vocational training`,
    Bachelor: t`Bachelor`,
    Master: t`Master`,
    Doctorate: t`Doctorate`,
    FullTime: t`Full time`,
    PartTime: t`Part time`,
    SelfEmployed: t`Self-employed`,
    Student: t`Student`,
    AtHome: t`At home`,
    LookingForWork: t`Looking for work`,
    Retired: t`Retired`,
    Right: t`Right`,
    Left: t`Left`,
    Both: t`Both`,
    Full: t`All of them`,
    Limited: t`Not all of them`,
  }
  return words[answer] ?? answer
}

const codes =
  'af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id ig is it ja ka kk km kn ko ku ky lo lt lv mk ml mn mr ms mt my ne nl no or pa pl ps pt ro ru rw sd si sk sl so sq sr sv sw ta te tg th ti tk tl tr uk ur uz vi xh yo zh zu'

/** Languages by their names. */
export function languageChoices(): { value: string; label: string }[] {
  const names = new Intl.DisplayNames(language, { type: 'language' })
  return codes
    .split(' ')
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, language))
}
