import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { WorkerStart, WorkerTask } from './desk-worker.js';
import type { PrepareSetup } from './prepare.js';

/** More than four threads wait for the one that collects what they made. */
const MOST_WORKERS = 3;
/** Batches a worker has in hand: one to work on and some to go on with, as this thread answers only between two pieces of its own work. */
const IN_HAND = 3;

/** A piece of work that any thread can do: what a worker is asked, how this thread does it, and where a worker's answer goes. */
export type Job = {
  readonly task: WorkerTask;
  readonly here: () => void;
  readonly take: (answer: unknown) => void;
};

/** MB for what a worker has just made and mostly needs no more. Left to itself V8 takes twice as much, and sweeps no faster for it. */
const YOUNG = 24;

type Answer = { readonly id: number; readonly answer?: unknown; readonly failed?: boolean };
type Hand = { readonly worker: Worker; readonly jobs: Map<number, Job>; isGone: boolean };

/** Threads beside this one. They fail as if they had never been there: what they were given is done here. */
export class Crew {
  readonly #hands: Hand[] = [];
  #next: () => Job | null = () => null;
  #failed: Job[] = [];
  #count = 0;
  #isHired = false;
  #wake: () => void = () => {};
  #error: unknown = null;

  /** `most`: workers at the most; with none, this thread does everything. */
  constructor(readonly most = MOST_WORKERS) {}

  /**
   * Starts as many workers as pay on this machine, unless there are some; none on a single core. They load their code while this thread
   * does something else, and wait to be hired.
   */
  call(): void {
    if (this.count > 0) return;
    this.#isHired = false;
    const count = Math.min(this.most, availableParallelism() - 1);
    for (let thread = 1; thread <= count; thread++) this.#call({ thread });
  }

  /** Calls workers, and gives each a desk with this setup, unless they are hired already. */
  hire(setup: PrepareSetup): void {
    this.call();
    if (!this.#isHired) this.tell({ kind: 'set-up', setup });
    this.#isHired = true;
  }

  /** How many workers there are. */
  get count(): number {
    return this.#hands.filter(({ isGone }) => !isGone).length;
  }

  /** Every worker does the job, before all that come later. One that can't is sent home. */
  tell(task: WorkerTask): void {
    for (const hand of this.#hands) {
      const home = (): void => this.#leave(hand);
      this.#give(hand, { task, here: home, take: () => {} }, home);
    }
  }

  /**
   * Does all jobs that `next` gives, with all hands; before them this thread does those of its `own`, which may bring more for `next` to give.
   * Ends when neither gives any.
   */
  async share(next: () => Job | null, own: () => Pick<Job, 'here'> | null = () => null): Promise<void> {
    this.#next = next;
    const mine = (): Pick<Job, 'here'> | null => own() ?? next();
    for (let job = mine(); job !== null && this.#error === null; job = mine()) {
      for (const hand of this.#hands) this.#fill(hand);
      job.here();
      // Answers of the workers, and signals.
      await setImmediate();
    }
    while (this.#hands.some(({ jobs }) => jobs.size > 0)) await this.#nextAnswer();
    this.#next = () => null;
    if (this.#error !== null) throw this.#error;
    const failed = this.#failed;
    this.#failed = [];
    for (const job of failed) job.here();
  }

  #nextAnswer(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  /** What goes wrong with an answer is a fault of the whole, and not of the moment at which it came. */
  #take(job: Job, answer: unknown): void {
    try {
      job.take(answer);
    } catch (error) {
      this.#error ??= error;
      this.#next = () => null;
    }
  }

  dismiss(): void {
    for (const hand of this.#hands) this.#leave(hand);
  }

  #call(data: WorkerStart): void {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG };
    const worker = new Worker(new URL('./desk-worker.js', import.meta.url), { workerData: data, resourceLimits });
    const hand: Hand = { worker, jobs: new Map(), isGone: false };
    this.#hands.push(hand);
    worker.on('message', ({ id, answer, failed }: Answer) => {
      const job = hand.jobs.get(id);
      hand.jobs.delete(id);
      if (job && failed) this.#failed.push(job);
      else if (job) this.#take(job, answer);
      this.#fill(hand);
      this.#wake();
    });
    worker.on('error', () => this.#leave(hand));
  }

  #fill(hand: Hand): void {
    while (!hand.isGone && hand.jobs.size < IN_HAND) {
      const job = this.#next();
      if (job === null) return;
      this.#give(hand, job);
    }
  }

  #give(hand: Hand, job: Job, ifFailed?: () => void): void {
    if (hand.isGone) return;
    const id = this.#count++;
    hand.jobs.set(id, ifFailed ? { ...job, here: ifFailed } : job);
    hand.worker.postMessage({ id, task: job.task });
  }

  #leave(hand: Hand): void {
    if (hand.isGone) return;
    hand.isGone = true;
    this.#failed.push(...hand.jobs.values());
    hand.jobs.clear();
    void hand.worker.terminate();
    this.#wake();
  }
}
