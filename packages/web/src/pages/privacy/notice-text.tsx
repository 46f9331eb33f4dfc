import type { PrivacyNotice } from '@noticed/shared/contract/protection/privacy-notices';
import { wholeDate } from '../../ui/whole-dates.ts';

/** One notice: headings and paragraphs, as they were written. */
export function NoticeText({ notice }: { notice: PrivacyNotice }) {
  return (
    <article className="notice-text">
      <h2>{notice.title}</h2>
      {notice.sections.map(({ heading, text }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {text.split(/\n\s*\n/).map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      {notice.savedOn ? <p className="note">Last changed on {wholeDate(notice.savedOn)}.</p> : null}
    </article>
  );
}
