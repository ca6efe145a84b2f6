import type { S3Client } from '@aws-sdk/client-s3'
import type { StoredObject } from '@kempelen/task-content'
import type { Config } from '../config/settings.ts'

/** For how long an address of an object can be read: as long as a HIT may take at most would be too long to hand out. */
const readableSeconds = 6 * 60 * 60

/** Objects of an S3 or of a store that speaks S3, in the buckets that the operator has opened to tasks. */
export class ObjectStore {
  readonly #config: Config
  #client: Promise<S3Client> | undefined

  constructor(config: Config) {
    this.#config = config
  }

  /** An address at which a browser can read the object for some hours; its `s3://` name where tasks may not have it. */
  async addressOf({ bucket, key }: StoredObject): Promise<string> {
    if (!this.#config.s3Buckets.includes(bucket)) return `s3://${bucket}/${key}`
    // Loaded with the first object, since loading the SDK takes as long as the rest of the server.
    const [{ GetObjectCommand }, { getSignedUrl }] = await Promise.all([
      import('@aws-sdk/client-s3'),
      import('@aws-sdk/s3-request-presigner'),
    ])
    this.#client ??= this.#open()
    const command = new GetObjectCommand({ Bucket: bucket, Key: key })
    return getSignedUrl(await this.#client, command, { expiresIn: readableSeconds })
  }

  async #open(): Promise<S3Client> {
    const { S3Client } = await import('@aws-sdk/client-s3')
    const { s3Endpoint: endpoint, s3Region: region } = this.#config
    return new S3Client({ ...(region && { region }), ...(endpoint && { endpoint, forcePathStyle: true }) })
  }
}
