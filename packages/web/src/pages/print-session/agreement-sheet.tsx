import { PictureSymbol } from '../../ui/pictures/symbol.tsx';
import { wholeDate } from '../../ui/whole-dates.ts';
import type { Printed } from '../print-session.tsx';

/** What each will do and by when, with a picture beside it; and the pupil’s own words when they are asked for. */
export function AgreementSheet({ printed: { session, narrative } }: { printed: Printed }) {
  const { items, pupil, followUpOn } = session;
  const statements = narrative?.accounts.map((one) => one.statement).filter(Boolean) ?? [];
  return (
    <>
      {items.length === 0 ? <p>We talked, and nothing more needs to be done.</p> : null}
      <ul className="sheet-items">
        {items.map(({ id, owner, what, dueOn }) => (
          <li key={id}>
            <PictureSymbol panel="who" symbol={owner === pupil.name ? 'me' : 'adult'} />
            <div>
              <p className="sheet-who">
                <bdi>{owner}</bdi> will
              </p>
              <p className="sheet-what" dir="auto">
                {what}
              </p>
              <p>by {wholeDate(dueOn)}</p>
            </div>
            <span className="sheet-tick" aria-hidden="true" />
          </li>
        ))}
      </ul>
      {statements.map((text) => (
        <section key={text}>
          <h2>In {pupil.name}’s own words</h2>
          <p className="written" dir="auto">
            {text}
          </p>
        </section>
      ))}
      {narrative && statements.length === 0 ? <p>No statement was written.</p> : null}
      {followUpOn ? <p>We ask each other how it is going on {wholeDate(followUpOn)}.</p> : null}
    </>
  );
}
