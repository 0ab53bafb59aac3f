import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { DocumentSource } from './document.js'
import { ConfigFailure, Failure } from './failure.js'
import type { Judged } from './judge.js'
import type { LintFilesOptions } from './run-options.js'

export interface Task {
  readonly id: number
  readonly source: DocumentSource
}

export type Answer =
  | { readonly id: number; readonly judged: Judged }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } }

/** What a thread is told: everything that can be sent. */
export type WorkerOptions = Omit<
  LintFilesOptions,
  'builtIn' | 'onFile' | 'timing' | 'debug' | 'since' | 'staged' | 'lines' | 'concurrency' | 'workerUrl'
>

/** What a thread must have to do, to be worth its start. */
const WORTH_THREADS = 100

/** How many threads a run over so many files is worth; below 2, none. */
export function threadsFor(files: number, { concurrency = 'auto', timing, debug }: LintFilesOptions): number {
  // What is timed or told is told in the order of the files.
  if (concurrency === 'off' || timing || debug) return 0
  if (concurrency !== 'auto') return Math.min(concurrency, files)
  // One processor is left for the thread that reads and writes, and for V8's own: on two, threads for 1,000 reports
  // save a tenth of the time and take a quarter more of the processors.
  return Math.min(availableParallelism() - 1, 8, Math.floor(files / WORTH_THREADS))
}

interface Waiting {
  resolve(judged: Judged): void
  reject(error: Error): void
}

/** Threads that judge documents, in turn. */
export class Workers {
  readonly #workers: Worker[]
  readonly #waiting = new Map<number, Waiting>()
  #next = 0

  constructor(url: URL, count: number, options: LintFilesOptions) {
    const { builtIn, onFile, timing, debug, since, staged, lines, concurrency, workerUrl, ...workerData } = options
    this.#workers = Array.from({ length: count }, () => {
      const worker = new Worker(url, { workerData: workerData satisfies WorkerOptions })
      worker.on('message', (answer: Answer) => this.#answered(answer))
      worker.on('error', error => this.#fail(error))
      return worker
    })
  }

  get count(): number {
    return this.#workers.length
  }

  /** @throws {Failure} as judging in this thread would */
  judge(source: DocumentSource): Promise<Judged> {
    const id = this.#next++
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject })
      const { path, absolute, text } = source
      this.#workers[id % this.#workers.length]!.postMessage({ id, source: { path, absolute, text } } satisfies Task)
    })
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map(worker => worker.terminate()))
  }

  #answered(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    if ('judged' in answer) waiting?.resolve(answer.judged)
    else waiting?.reject(asThrown(answer.error))
  }

  #fail(error: Error): void {
    for (const { reject } of this.#waiting.values()) reject(error)
    this.#waiting.clear()
  }
}

/** Classes do not survive the way between threads. */
function asThrown({ name, message }: { readonly name: string; readonly message: string }): Error {
  if (name === 'ConfigFailure') return new ConfigFailure(message)
  return name === 'Failure' ? new Failure(message) : new Error(message)
}
