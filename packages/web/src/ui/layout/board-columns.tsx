import { type ReactNode, useId, useState } from 'react';

export interface BoardColumn {
  id: string;
  /** The words of the heading; `mark` is drawn before them. */
  label: string;
  mark?: ReactNode;
  count: number;
  /** Chooses the ground: a standing, or nothing. */
  standing?: string;
  /** One line under the heading: what this phase asks for. */
  hint?: ReactNode;
  body: ReactNode;
}

export interface BoardColumnsProps {
  label: string;
  columns: readonly BoardColumn[];
  /** The column in sight where only one fits; kept here when left out. */
  chosen?: string;
  onChoose?: (id: string) => void;
}

/** Side by side where there is room; on a phone one at a time, chosen above. Every column stays in the page for printing. */
export function BoardColumns({ label, columns, chosen, onChoose }: BoardColumnsProps) {
  const id = useId();
  const [own, setOwn] = useState(columns[0]?.id);
  const current = chosen ?? own;
  const choose = (column: string) => {
    setOwn(column);
    onChoose?.(column);
  };
  return (
    <section className="board" aria-label={label}>
      <div className="board-tabs">
        {columns.map((column) => (
          <button
            key={column.id}
            type="button"
            className="board-tab"
            aria-pressed={column.id === current}
            onClick={() => choose(column.id)}
          >
            {column.mark}
            <span className="board-tab-label">{column.label}</span>
            <span className="board-count">{column.count}</span>
          </button>
        ))}
      </div>
      <div className="board-columns">
        {columns.map((column) => (
          <section
            key={column.id}
            className="board-column"
            data-standing={column.standing}
            data-current={column.id === current || undefined}
            aria-labelledby={`${id}-${column.id}`}
          >
            <header className="board-head">
              <h2 id={`${id}-${column.id}`}>
                {column.mark}
                {column.label}
                <span className="board-count">{column.count}</span>
              </h2>
              {column.hint ? <p>{column.hint}</p> : null}
            </header>
            {column.body}
          </section>
        ))}
      </div>
    </section>
  );
}
