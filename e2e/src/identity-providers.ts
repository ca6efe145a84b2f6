import 'reflect-metadata'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import * as x509 from '@peculiar/x509'
import { Provider } from 'oidc-provider'
import * as samlify from 'samlify'

/** Who signs in at both: the name that is typed there is the part before the @. */
const emailOf = (name: string) => `${name}@university.example`

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const stopOf = (server: Server) => () =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })

/** A certified OpenID Connect provider with its own pages to sign in and to consent; any password is right. */
export async function startOidcProvider(redirect: string) {
  const server = createServer()
  const issuer = await listening(server)
  const client = { client_id: 'marketplace', client_secret: 'a secret of the provider and the marketplace' }
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [redirect] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, email: emailOf(sub), email_verified: true, name: `Dr ${sub}` }),
    }),
  })
  server.on('request', provider.callback())
  return { issuer, clientId: client.client_id, clientSecret: client.client_secret, stop: stopOf(server) }
}

/** A SAML 2.0 identity provider whose page has one field. `learn` gives it the metadata of the marketplace. */
export async function startSamlProvider() {
  const { certificate, privateKey } = await selfSigned()
  const server = createServer()
  const url = await listening(server)
  samlify.setSchemaValidator({ validate: async () => 'trusted: both ends are under test' })
  const identityProvider = samlify.IdentityProvider({
    entityID: `${url}/metadata`,
    signingCert: certificate,
    privateKey,
    isAssertionEncrypted: false,
    singleSignOnService: [{ Binding: samlify.Constants.namespace.binding.redirect, Location: `${url}/sso` }],
    loginResponseTemplate: {
      context: samlify.SamlLib.defaultLoginResponseTemplate.context,
      attributes: ['mail', 'displayName'].map((name) => ({
        name,
        valueTag: `user.${name}`,
        nameFormat: 'urn:oasis:names:tc:SAML:2.0:attrname-format:basic',
        valueXsType: 'xs:string',
        valueXsiType: 'xs:string',
      })),
    },
  })
  let marketplace: ReturnType<typeof samlify.ServiceProvider> | undefined
  server.on('request', async (request, response) => {
    const asked = new URL(request.url!, url)
    const name = asked.searchParams.get('name')
    response.setHeader('content-type', 'text/html; charset=utf-8')
    if (name === null) {
      const fields = [...asked.searchParams].map(
        ([key, value]) => `<input type="hidden" name="${key}" value="${value}">`,
      )
      response.end(
        `<title>University</title><form>${fields.join('')}<label>User <input name="name"></label><button>Sign in</button></form>`,
      )
      return
    }
    const query = Object.fromEntries(asked.searchParams)
    const { extract } = await identityProvider.parseLoginRequest(marketplace!, 'redirect', { query })
    const { context, entityEndpoint } = (await identityProvider.createLoginResponse(
      marketplace!,
      { extract } as never,
      'post',
      { email: emailOf(name) },
      fillIn(marketplace!, `${url}/metadata`, String(extract.request?.id), name),
    )) as { context: string; entityEndpoint: string }
    response.end(
      `<form method="post" action="${entityEndpoint}"><input type="hidden" name="SAMLResponse" value="${context}"><input type="hidden" name="RelayState" value="${query.RelayState}"><button>Go on</button></form><script>document.forms[0].submit()</script>`,
    )
  })
  return {
    issuer: `${url}/metadata`,
    entryPoint: `${url}/sso`,
    certificate,
    learn: (metadata: string) => {
      marketplace = samlify.ServiceProvider({ metadata })
    },
    stop: stopOf(server),
  }
}

function fillIn(
  marketplace: ReturnType<typeof samlify.ServiceProvider>,
  issuer: string,
  request: string,
  name: string,
) {
  const address = marketplace.entityMeta.getAssertionConsumerService('post') as string
  const now = new Date()
  const later = new Date(now.getTime() + 5 * 60_000).toISOString()
  const tags = {
    ID: `_${crypto.randomUUID()}`,
    AssertionID: `_${crypto.randomUUID()}`,
    Destination: address,
    Audience: marketplace.entityMeta.getEntityID(),
    SubjectRecipient: address,
    AssertionConsumerServiceURL: address,
    EntityID: marketplace.entityMeta.getEntityID(),
    NameIDFormat: samlify.Constants.namespace.format.persistent,
    NameID: `persistent-${name}`,
    Issuer: issuer,
    IssueInstant: now.toISOString(),
    ConditionsNotBefore: now.toISOString(),
    ConditionsNotOnOrAfter: later,
    SubjectConfirmationDataNotOnOrAfter: later,
    StatusCode: samlify.Constants.StatusCode.Success,
    InResponseTo: request,
    AuthnStatement: '',
    attrUserMail: emailOf(name),
    attrUserDisplayName: `Dr ${name}`,
  }
  return (template: string) => ({ id: tags.ID, context: samlify.SamlLib.replaceTagsByValue(template, tags) })
}

async function selfSigned() {
  x509.cryptoProvider.set(crypto)
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    publicExponent: new Uint8Array([1, 0, 1]),
    modulusLength: 2048,
  }
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: 'CN=University',
    notBefore: new Date(Date.now() - 60_000),
    notAfter: new Date(Date.now() + 3_600_000),
    signingAlgorithm: algorithm,
    keys,
  })
  const key = x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY')
  return { certificate: certificate.toString('pem'), privateKey: key }
}
