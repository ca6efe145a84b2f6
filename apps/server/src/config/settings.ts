import type { FeePolicy } from '@kempelen/rules'

export type SettingKind = 'text' | 'number' | 'flag' | 'list'

export interface Setting {
  /** Read from `KEMPELEN_<NAME>` (upper case, underscores) unless `environment` says otherwise. */
  readonly environment: string
  readonly kind: SettingKind
  readonly default: string
  /** What it does, for `kempelen start --help`'s page and the documentation. */
  readonly sentence: string
}

/** Every setting of the product. None is needed to start. */
export const settings = {
  port: {
    environment: 'KEMPELEN_PORT',
    kind: 'number',
    default: '1770',
    sentence: 'The port on which the marketplace listens.',
  },
  host: {
    environment: 'KEMPELEN_HOST',
    kind: 'text',
    default: '127.0.0.1',
    sentence: 'The address on which it listens; 0.0.0.0 opens it to the network.',
  },
  publicUrl: {
    environment: 'KEMPELEN_PUBLIC_URL',
    kind: 'text',
    default: '',
    sentence:
      'The address that people and programs type, when a proxy stands in front; otherwise http://localhost and the port.',
  },
  trustedProxies: {
    environment: 'KEMPELEN_TRUSTED_PROXIES',
    kind: 'list',
    default: '',
    sentence: 'Addresses of proxies whose X-Forwarded headers count.',
  },
  dataDir: {
    environment: 'KEMPELEN_DATA',
    kind: 'text',
    default: '',
    sentence:
      'Where the embedded database and the instance key live; /var/lib/kempelen for root, otherwise ~/.local/share/kempelen.',
  },
  databaseUrl: {
    environment: 'DATABASE_URL',
    kind: 'text',
    default: '',
    sentence: 'A PostgreSQL of version 15 or newer to use in place of the embedded one.',
  },
  poolSize: {
    environment: 'KEMPELEN_POOL_SIZE',
    kind: 'number',
    default: '16',
    sentence: 'Connections to the database for each server process.',
  },
  instanceKey: {
    environment: 'KEMPELEN_INSTANCE_KEY',
    kind: 'text',
    default: '',
    sentence:
      'The key that seals secrets, 64 hexadecimal digits; servers that share a database share it. Made in the data directory when absent.',
  },
  taskOrigin: {
    environment: 'KEMPELEN_TASK_ORIGIN',
    kind: 'text',
    default: '',
    sentence: 'A host of its own for task pages, such as https://tasks.example.org, that leads to the same server.',
  },
  currency: {
    environment: 'KEMPELEN_CURRENCY',
    kind: 'text',
    default: 'USD',
    sentence:
      'The currency of rewards and balances, such as EUR. Set it before the first HIT: balances in another currency stay where they are and are not converted.',
  },
  feePolicy: {
    environment: 'KEMPELEN_FEE_POLICY',
    kind: 'text',
    default: 'none',
    sentence:
      'What Requesters are charged beside the reward: none, or mturk (20 %, 20 % more from ten assignments, 5 % for Masters).',
  },
  wageFloor: {
    environment: 'KEMPELEN_WAGE_FLOOR',
    kind: 'text',
    default: '8.00',
    sentence:
      'The least pay an hour, in the marketplace’s currency, that the reward of a batch must mean for the time that its tasks take; 0 turns it off.',
  },
  minimumPayout: {
    environment: 'KEMPELEN_MINIMUM_PAYOUT',
    kind: 'text',
    default: '5.00',
    sentence: 'The least that a Worker can have paid out at once.',
  },
  contestDays: {
    environment: 'KEMPELEN_CONTEST_DAYS',
    kind: 'number',
    default: '7',
    sentence: 'Days for which the money of a rejection stays contested; 0 gives it back at once, as MTurk did.',
  },
  mastersMinimumApproved: {
    environment: 'KEMPELEN_MASTERS_MINIMUM_APPROVED',
    kind: 'number',
    default: '1000',
    sentence: 'Approved assignments from which on a Worker is a Master; 0 grants it to nobody.',
  },
  mastersMinimumPercent: {
    environment: 'KEMPELEN_MASTERS_MINIMUM_PERCENT',
    kind: 'number',
    default: '98',
    sentence: 'Approval rate, in percent, that a Master has at least.',
  },
  maxHeldAssignments: {
    environment: 'KEMPELEN_MAX_HELD_ASSIGNMENTS',
    kind: 'number',
    default: '25',
    sentence: 'Assignments that a Worker may hold at once.',
  },
  maxUploadBytes: {
    environment: 'KEMPELEN_MAX_UPLOAD_BYTES',
    kind: 'number',
    default: '100000000',
    sentence: 'The largest file, in bytes, that a Worker may send with an answer; files are kept in the database.',
  },
  requestsPerMinute: {
    environment: 'KEMPELEN_REQUESTS_PER_MINUTE',
    kind: 'number',
    default: '60000',
    sentence: 'Requests a minute from one caller before it is told to slow down; 0 sets no limit.',
  },
  sqsEndpoint: {
    environment: 'KEMPELEN_SQS_ENDPOINT',
    kind: 'text',
    default: '',
    sentence:
      "An address that speaks SQS, for all notifications to queues; otherwise each queue's own. Credentials come from where AWS programs look for them.",
  },
  snsEndpoint: {
    environment: 'KEMPELEN_SNS_ENDPOINT',
    kind: 'text',
    default: '',
    sentence: "An address that speaks SNS, for all notifications to topics; otherwise AWS in the topic's region.",
  },
  s3Buckets: {
    environment: 'KEMPELEN_S3_BUCKETS',
    kind: 'list',
    default: '',
    sentence:
      'Buckets whose objects tasks of any Requester may show by s3:// addresses. Credentials come from where AWS programs look for them.',
  },
  s3Endpoint: {
    environment: 'KEMPELEN_S3_ENDPOINT',
    kind: 'text',
    default: '',
    sentence: 'The address of a store that speaks S3, as Workers reach it; otherwise AWS.',
  },
  s3Region: {
    environment: 'KEMPELEN_S3_REGION',
    kind: 'text',
    default: '',
    sentence: 'The region of the buckets; otherwise where AWS programs look for it.',
  },
  privateDestinations: {
    environment: 'KEMPELEN_PRIVATE_DESTINATIONS',
    kind: 'list',
    default: '',
    sentence:
      'Hosts that Requesters may have notified although their address is not public or speaks no https, such as localhost,10.0.0.7; * allows all.',
  },
  smtpUrl: {
    environment: 'KEMPELEN_SMTP_URL',
    kind: 'text',
    default: '',
    sentence:
      'The mail server, such as smtp://user:password@mail.example.org:587; without one, mail is written to files in the folder outbox of the data directory.',
  },
  mailFrom: {
    environment: 'KEMPELEN_MAIL_FROM',
    kind: 'text',
    default: 'Kempelen <kempelen@localhost>',
    sentence: 'The sender of all mail.',
  },
  workerRequestsPerMinute: {
    environment: 'KEMPELEN_WORKER_REQUESTS_PER_MINUTE',
    kind: 'number',
    default: '120',
    sentence: "Requests a minute from one Worker to the addresses of MTurk's Worker website; 0 sets no limit.",
  },
  mturkHosts: {
    environment: 'KEMPELEN_MTURK_HOSTS',
    kind: 'flag',
    default: 'false',
    sentence: "Also answers by TLS in the name of MTurk's hosts, for programs that have them built in.",
  },
  mturkHostsPort: {
    environment: 'KEMPELEN_MTURK_HOSTS_PORT',
    kind: 'number',
    default: '443',
    sentence: "The port on which MTurk's hosts are answered.",
  },
  sandbox: {
    environment: 'KEMPELEN_SANDBOX',
    kind: 'flag',
    default: 'false',
    sentence: "Marks messages as those of MTurk's sandbox do.",
  },
  logLevel: {
    environment: 'KEMPELEN_LOG_LEVEL',
    kind: 'text',
    default: 'warn',
    sentence: 'How much is logged: trace, debug, info, warn, error or silent.',
  },
} as const satisfies Record<string, Setting>

export type SettingName = keyof typeof settings

/** The settings as the program uses them. */
export interface Config {
  port: number
  host: string
  publicUrl: string
  trustedProxies: string[]
  dataDir: string
  databaseUrl: string
  poolSize: number
  instanceKey: string
  taskOrigin: string
  currency: string
  feePolicy: FeePolicy
  wageFloor: string
  minimumPayout: string
  contestDays: number
  mastersMinimumApproved: number
  mastersMinimumPercent: number
  maxHeldAssignments: number
  maxUploadBytes: number
  requestsPerMinute: number
  workerRequestsPerMinute: number
  sqsEndpoint: string
  snsEndpoint: string
  s3Buckets: string[]
  s3Endpoint: string
  s3Region: string
  privateDestinations: string[]
  smtpUrl: string
  mailFrom: string
  mturkHosts: boolean
  mturkHostsPort: number
  sandbox: boolean
  logLevel: string
}
