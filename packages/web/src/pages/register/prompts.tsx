import type { RegisterPage } from '@noticed/shared/contract/registers/registers';
import { LineList } from '../../ui/layout/line-list.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { FlagMark } from '../../ui/people/flag-mark.tsx';
import { UnlessProjected } from '../../ui/projector-safe.tsx';

/** What is said of the register as a whole, and how much of it can be known. */
export function Prompts({ page: { lines, coverage, calendarMissing } }: { page: RegisterPage }) {
  const unknown = coverage.pupils - coverage.covered;
  return (
    <UnlessProjected>
      <div className="register-prompts no-print">
        {lines.length > 0 ? (
          <LineList label="About this register">
            {lines.map((line) => (
              <li key={line.kind}>
                <FlagMark severity={line.severity}>{line.sentence}</FlagMark>
              </li>
            ))}
          </LineList>
        ) : null}
        {unknown > 0 ? (
          <Note>
            For {unknown} of {coverage.pupils} too few adults log to tell whether they are noticed.
          </Note>
        ) : null}
        {calendarMissing ? <Note>No term dates cover today, so every weekday counts as a school day.</Note> : null}
      </div>
    </UnlessProjected>
  );
}
