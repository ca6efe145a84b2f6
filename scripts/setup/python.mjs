import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall, isRootOnDebian, succeeds } from './run.mjs'
import { root, say } from './say.mjs'

const FOLDER = join(root, 'node_modules/.cache/kempelen-python')
const PYTHON = join(FOLDER, 'bin/python')
const AWS = join(FOLDER, 'bin/aws')

/** Exact, because AWS is closing MTurk and a later release may no longer know it. moto and its server (flask) stand in for SQS and SNS. */
const PACKAGES = ['boto3==1.44.5', 'awscli==1.46.3', 'moto==5.2.5', 'flask==3.1.3', 'flask-cors==6.0.5']

/** Provides Python with boto3, the AWS CLI and moto in node_modules/.cache/kempelen-python, or says that it went without. */
export async function providePython() {
  if (await isComplete()) return
  say('installing boto3, the AWS CLI and moto, for the conformance tests.')
  rmSync(FOLDER, { recursive: true, force: true })
  if ((await makeVenv()) || (await makeVenvWithDebians()) || (await useDebians())) return
  rmSync(FOLDER, { recursive: true, force: true })
  say('boto3 and the AWS CLI could not be installed, so the conformance tests go without them.')
}

async function isComplete() {
  const isOurs = existsSync(join(FOLDER, 'pyvenv.cfg'))
  return existsSync(AWS) && (await succeeds(PYTHON, ['-c', isOurs ? 'import boto3, moto.server' : 'import boto3']))
}

async function makeVenv() {
  if (!(await succeeds('python3', ['-m', 'venv', FOLDER]))) return false
  const args = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...PACKAGES]
  return (await succeeds(PYTHON, args)) && isComplete()
}

/** Debian puts venv in a package of its own. */
async function makeVenvWithDebians() {
  return isRootOnDebian() && (await aptInstall('python3-venv')) && (await makeVenv())
}

/** Where pip reaches nothing, Debian's boto3 is good enough: linked, so that the tests find one place. It has no moto. */
async function useDebians() {
  if (!isRootOnDebian() || !(await aptInstall('python3-boto3', 'awscli'))) return false
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(join(FOLDER, 'bin'), { recursive: true })
  symlinkSync('/usr/bin/python3', PYTHON)
  symlinkSync('/usr/bin/aws', AWS)
  return isComplete()
}
