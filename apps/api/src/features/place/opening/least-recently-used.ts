/** A bounded memory that forgets what was asked for longest ago. */
export class LeastRecentlyUsed<Value> {
  private readonly values = new Map<string, Value>();

  constructor(private readonly most: number) {}

  /** The value kept under `key`, made by `make` when there is none. */
  of(key: string, make: () => Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) {
      this.values.delete(key);
      this.values.set(key, known);
      return known;
    }
    const value = make();
    this.values.set(key, value);
    const oldest = this.values.size > this.most ? this.values.keys().next() : null;
    if (oldest !== null && oldest.done !== true) this.values.delete(oldest.value);
    return value;
  }
}
