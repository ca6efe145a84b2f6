import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall, isRootOnDebian, succeeds } from './run.mjs'
import { root, say } from './say.mjs'

const FOLDER = join(root, 'node_modules/.cache/kempelen-python')
const PYTHON = join(FOLDER, 'bin/python')
const AWS = join(FOLDER, 'bin/aws')

/** Exact, because AWS is closing MTurk and a later release may no longer know it. */
const PACKAGES = ['boto3==1.44.5', 'awscli==1.46.3']

/** Provides Python with boto3 and the AWS CLI in node_modules/.cache/kempelen-python/bin, or says that it went without. */
export async function providePython() {
  if (await isComplete()) return
  say('installing boto3 and the AWS CLI, for the conformance tests.')
  rmSync(FOLDER, { recursive: true, force: true })
  if ((await makeVenv()) || (await useDebians())) return
  rmSync(FOLDER, { recursive: true, force: true })
  say('boto3 and the AWS CLI could not be installed, so the conformance tests go without them.')
}

async function isComplete() {
  return existsSync(AWS) && (await succeeds(PYTHON, ['-c', 'import boto3']))
}

async function makeVenv() {
  if (!(await succeeds('python3', ['-m', 'venv', FOLDER]))) return false
  const args = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES]
  return (await succeeds(PYTHON, args)) && isComplete()
}

/** Debian puts venv in a package of its own, and its boto3 is good enough: linked, so that the tests find one place. */
async function useDebians() {
  if (!isRootOnDebian() || !(await aptInstall('python3-boto3', 'awscli'))) return false
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(join(FOLDER, 'bin'), { recursive: true })
  symlinkSync('/usr/bin/python3', PYTHON)
  symlinkSync('/usr/bin/aws', AWS)
  return isComplete()
}
