import { type Config, type SettingName, settings } from '../config/settings.ts'

const secrets: ReadonlySet<SettingName> = new Set(['instanceKey', 'databaseUrl', 'smtpUrl'])

/** The settings as they were read; of secrets only whether they are set. */
export function settingsTold(config: Config) {
  return (Object.keys(settings) as SettingName[]).map((name) => {
    const { environment, default: usual, sentence } = settings[name]
    const isSecret = secrets.has(name)
    return {
      ...{ Name: name, Environment: environment, Default: usual, Sentence: sentence, IsSecret: isSecret },
      Value: isSecret ? (config[name] === '' ? '' : 'set') : written(config[name]),
    }
  })
}

function written(value: Config[SettingName]): string {
  return Array.isArray(value) ? value.join(',') : String(value)
}
