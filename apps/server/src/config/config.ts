import { homedir } from 'node:os'
import { defaultDataDir } from '@kempelen/store'
import { type Config, type Setting, type SettingName, settings } from './settings.ts'

/** A setting that cannot be used. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/** Reads every setting: what is given here first, then the environment, then the default. */
export function readConfig(given: Partial<Record<SettingName, string>> = {}, environment = process.env): Config {
  const raw = Object.fromEntries(
    Object.entries(settings).map(([name, setting]) => [
      name,
      read(setting, given[name as SettingName] ?? environment[setting.environment] ?? setting.default),
    ]),
  ) as unknown as Config
  if (raw.feePolicy !== 'none' && raw.feePolicy !== 'mturk')
    throw new ConfigError(`KEMPELEN_FEE_POLICY is "${raw.feePolicy}"; it must be none or mturk.`)
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(raw.wageFloor))
    throw new ConfigError(`KEMPELEN_WAGE_FLOOR is "${raw.wageFloor}"; it must be an amount an hour, such as 8.00.`)
  if (raw.port > 65_535) throw new ConfigError(`The port is ${raw.port}; ports go from 0 (any free one) to 65535.`)
  if (raw.instanceKey && !/^[0-9a-f]{64}$/i.test(raw.instanceKey))
    throw new ConfigError('KEMPELEN_INSTANCE_KEY must be 64 hexadecimal digits; `openssl rand -hex 32` makes one.')
  for (const name of ['publicUrl', 'taskOrigin'] as const) {
    if (raw[name] && !/^https?:\/\/[^/]+\/?$/.test(raw[name]))
      throw new ConfigError(
        `${settings[name].environment} is "${raw[name]}"; it must look like https://example.org, without a path.`,
      )
    raw[name] = raw[name].replace(/\/$/, '')
  }
  for (const name of ['sqsEndpoint', 'snsEndpoint', 's3Endpoint'] as const) {
    if (raw[name] && !/^https?:$/.test(protocolOf(raw[name])))
      throw new ConfigError(
        `${settings[name].environment} is "${raw[name]}"; it must be an address such as http://localhost:4566.`,
      )
  }
  if (raw.smtpUrl && !/^smtps?:$/.test(protocolOf(raw.smtpUrl)))
    throw new ConfigError('KEMPELEN_SMTP_URL must look like smtp://user:password@mail.example.org:587.')
  raw.dataDir ||= defaultDataDir({
    uid: process.getuid?.() ?? -1,
    home: homedir(),
    xdgDataHome: environment.XDG_DATA_HOME,
  })
  return raw
}

function protocolOf(address: string): string {
  return URL.canParse(address) ? new URL(address).protocol : ''
}

function read(setting: Setting, value: string): string | number | boolean | string[] {
  switch (setting.kind) {
    case 'number': {
      const number = Number(value)
      if (value.trim() === '' || !Number.isFinite(number) || number < 0)
        throw new ConfigError(
          `${setting.environment} is "${value}"; it must be a number of at least 0. ${setting.sentence}`,
        )
      return number
    }
    case 'flag':
      if (value !== 'true' && value !== 'false')
        throw new ConfigError(`${setting.environment} is "${value}"; it must be true or false.`)
      return value === 'true'
    case 'list':
      return value
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean)
    case 'text':
      return value
  }
}
