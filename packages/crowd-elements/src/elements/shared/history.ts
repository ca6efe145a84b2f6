/** The states of a tool's work, for undo and redo. States are never changed, only replaced. */
export class History<State> {
  #states: State[]
  #at = 0

  constructor(start: State) {
    this.#states = [start]
  }

  get state(): State {
    return this.#states[this.#at]!
  }

  get canUndo(): boolean {
    return this.#at > 0
  }

  get canRedo(): boolean {
    return this.#at < this.#states.length - 1
  }

  /** A step of its own. */
  push(state: State): void {
    this.#states = [...this.#states.slice(0, this.#at + 1), state]
    this.#at++
  }

  /** More of the step before, such as the next letter of a note. */
  amend(state: State): void {
    this.#states = [...this.#states.slice(0, this.#at), state]
  }

  undo(): void {
    if (this.canUndo) this.#at--
  }

  redo(): void {
    if (this.canRedo) this.#at++
  }
}
