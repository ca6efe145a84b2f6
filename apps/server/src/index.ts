export { ConfigError, readConfig } from './config/config.ts'
export { type Config, type SettingName, settings } from './config/settings.ts'
export { operatorLink, operatorToken, type Seed, seedDemo } from './seed.ts'
export { type Books, openBooks, type RunningServer, startServer } from './server.ts'
