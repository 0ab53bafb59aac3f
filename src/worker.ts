/** A thread that judges documents; `workers.ts` sends them. */
import { parentPort, workerData } from 'node:worker_threads'
import { judgedWithLinks } from './judge.js'
import { startRun } from './run.js'
import type { Answer, Task, WorkerOptions } from './workers.js'

const builtIn = async () => (await import('../rules/index.js')).default
const started = startRun({ ...(workerData as WorkerOptions), builtIn })

// One after the other: which links are looked up is noted for one document at a time.
let last: Promise<void> = Promise.resolve()
parentPort?.on('message', (task: Task) => {
  last = last.then(async () => parentPort?.postMessage(await answer(task)))
})

async function answer({ id, source }: Task): Promise<Answer> {
  try {
    return { id, judged: await judgedWithLinks(source, await started) }
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error))
    return { id, error: { name, message } }
  }
}
