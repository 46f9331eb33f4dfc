import type { Actor, Build, Scope, Statement, Values } from '../database.ts';

/** How one engine runs a compiled query. */
export interface Prepared {
  all(values: Values): Promise<unknown[]>;
  run(values: Values): Promise<void>;
}

/** One connection with its compiled statements. */
export class Connection {
  readonly #words: Build;
  readonly #prepare: (built: unknown, name: string) => Prepared;
  readonly #compiled = new Map<Statement<unknown>, Prepared>();

  constructor(words: Build, prepare: (built: unknown, name: string) => Prepared) {
    this.#words = words;
    this.#prepare = prepare;
  }

  #query(statement: Statement<unknown>): Prepared {
    let query = this.#compiled.get(statement);
    if (!query) {
      query = this.#prepare(statement.build(this.#words), statement.name);
      this.#compiled.set(statement, query);
    }
    return query;
  }

  scope(actor: Actor): Scope {
    const given = (values: Values = {}) => ({ ...values, school: actor.schoolId });
    // The builder's type says what a row is; the driver's answer is taken at that word here, once.
    const all = <Row>(statement: Statement<Row>, values?: Values) =>
      this.#query(statement).all(given(values)) as Promise<Row[]>;
    return {
      actor,
      all,
      first: async (statement, values) => (await all(statement, values))[0],
      run: (statement, values) => this.#query(statement).run(given(values)),
      as: (other) => this.scope(other),
    };
  }
}
