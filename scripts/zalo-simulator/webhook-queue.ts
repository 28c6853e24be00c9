const atOnce = 32;

/** Runs jobs, at most 32 at once and those of one subject one after another. */
export class SubjectQueue {
  readonly #waiting = new Map<string, (() => Promise<void>)[]>();
  readonly #ready: string[] = [];
  readonly #busy = new Set<string>();

  add(subject: string, job: () => Promise<void>): void {
    const jobs = this.#waiting.get(subject);
    if (jobs) {
      jobs.push(job);
    } else {
      this.#waiting.set(subject, [job]);
      if (!this.#busy.has(subject)) this.#ready.push(subject);
    }
    this.#pump();
  }

  #pump(): void {
    while (this.#busy.size < atOnce) {
      const subject = this.#ready.shift();
      if (subject === undefined) return;
      void this.#run(subject);
    }
  }

  async #run(subject: string): Promise<void> {
    const jobs = this.#waiting.get(subject);
    const job = jobs?.shift();
    if (!jobs || jobs.length === 0) this.#waiting.delete(subject);
    this.#busy.add(subject);
    await job?.();
    this.#busy.delete(subject);
    if (this.#waiting.has(subject)) this.#ready.push(subject);
    this.#pump();
  }
}
