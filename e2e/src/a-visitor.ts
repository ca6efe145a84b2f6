/** Somebody who signs up as Worker through the doors that a browser uses; gives what calls operations with that session. */
export async function signUpWorker(
  url: string,
  name: string,
): Promise<(operation: string, input?: object) => Promise<never>> {
  const email = `${name}@example.org`
  const answer = await post(url, '/api/auth/sign-up/email', { email, password: 'correct horse battery', name }, '')
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const call = async (operation: string, input: object = {}) =>
    (await (await post(url, `/v1/${operation}`, input, cookie)).json()) as never
  await call('RegisterWorker')
  return call
}

async function post(url: string, path: string, body: object, cookie: string): Promise<Response> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: url, ...(cookie && { Cookie: cookie }) },
    body: JSON.stringify(body),
  })
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`)
  return response
}
