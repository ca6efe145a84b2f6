/** The states of one thing that can be taken back and brought again, without a limit. States are never changed in place. */
export class History<State> {
  #past: State[] = []
  #future: State[] = []
  #recorded: State
  #present: State

  constructor(state: State) {
    this.#recorded = state
    this.#present = state
  }

  get present(): State {
    return this.#present
  }

  get canUndo(): boolean {
    return this.#past.length > 0
  }

  get canRedo(): boolean {
    return this.#future.length > 0
  }

  /** Shows a state that is still changing, as while something is dragged; `commit` or `revert` ends that. */
  preview(state: State): void {
    this.#present = state
  }

  commit(): boolean {
    if (this.#present === this.#recorded) return false
    this.#past.push(this.#recorded)
    this.#future = []
    this.#recorded = this.#present
    return true
  }

  revert(): void {
    this.#present = this.#recorded
  }

  push(state: State): void {
    this.#present = state
    this.commit()
  }

  undo(): boolean {
    return this.#step(this.#past, this.#future)
  }

  redo(): boolean {
    return this.#step(this.#future, this.#past)
  }

  #step(from: State[], to: State[]): boolean {
    this.revert()
    const state = from.pop()
    if (state === undefined) return false
    to.push(this.#recorded)
    this.#recorded = state
    this.#present = state
    return true
  }
}
