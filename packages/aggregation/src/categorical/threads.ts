import { type ConfusionStep, confusionStep } from './confusion-step.ts'

/** A thread that works out its part of each step, and says how probable its labels were. */
export interface Thread {
  step(): Promise<number>
  stop(): void
}

/** What marks a thread as one of ours, since this file is also loaded by threads of others. */
const mark = 'kempelen-aggregation'

/** A port as threads of Node and of browsers have it, of which only this is used. */
interface Port {
  postMessage(message: unknown): void
  on?(event: string, listener: (value: never) => void): void
  addEventListener?(event: string, listener: (event: never) => void): void
}

interface Threads {
  readonly Worker: new (url: URL, options: object) => Port & { terminate(): void }
  readonly parentPort?: Port
  readonly workerData?: unknown
}

/** Asked for rather than imported, since browsers have no such module. */
const ofNode: Threads | undefined = globalThis.process?.getBuiltinModule?.('node:worker_threads') as unknown as
  | Threads
  | undefined
const ofBrowser = globalThis as unknown as Partial<Threads & Port & { name: string }>

/**
 * Starts a thread for some tasks of a step. Every array of the step must lie in shared memory.
 *
 * @throws where threads cannot be started; `step` rejects where the thread cannot go on.
 */
export function startThread(step: ConfusionStep): Thread {
  const Worker = ofNode?.Worker ?? ofBrowser.Worker
  if (!Worker) throw new Error('There are no threads here')
  const worker = new Worker(new URL(import.meta.url), { type: 'module', name: mark, workerData: mark })
  let settle: { resolve(logLikelihood: number): void; reject(error: unknown): void } | undefined
  let failure: unknown
  listen(worker, 'message', (logLikelihood) => settle?.resolve(logLikelihood as number))
  listen(worker, 'error', (error) => {
    failure = error
    settle?.reject(error)
  })
  worker.postMessage(step)
  return {
    step: () =>
      new Promise((resolve, reject) => {
        if (failure) return reject(failure)
        settle = { resolve, reject }
        worker.postMessage('step')
      }),
    stop: () => worker.terminate(),
  }
}

function listen(port: Port, event: 'message' | 'error', take: (value: unknown) => void): void {
  if (port.on) port.on(event, take)
  else
    port.addEventListener?.(event, ((happened: { data?: unknown }) =>
      take(event === 'message' ? happened.data : happened)) as never)
}

function serve(port: Port): void {
  let step: ConfusionStep | undefined
  listen(port, 'message', (message) => {
    if (message !== 'step') step = message as ConfusionStep
    else if (step) {
      step.counts.fill(0)
      step.classCounts.fill(0)
      port.postMessage(confusionStep(step))
    }
  })
}

if (ofNode?.parentPort && ofNode.workerData === mark) serve(ofNode.parentPort)
else if (!ofNode && ofBrowser.name === mark && ofBrowser.postMessage) serve(ofBrowser as Port)
