import { prefetch, useRead } from '../../data/query.ts';
import { paths } from '../../paths.ts';
import { LinkButton } from '../../ui/actions/link-button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { TrendIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { Callout } from '../../ui/layout/note.tsx';
import { PageHeader } from '../../ui/layout/page-header.tsx';
import { Stack } from '../../ui/layout/stack.tsx';
import { momentWords, spanWords } from '../../ui/whole-dates.ts';
import '../../ui/styles/groups.css';

export const loader = () => prefetch('listReleases', {});

/** The one place of an analyst of a trust or local authority: half-terms whose figures have left a school. */
export function Page() {
  const { halfTerms } = useRead('listReleases', {});
  const released = halfTerms.filter((one) => one.releasedAt !== null).toReversed();
  return (
    <Stack gap="loose">
      <PageHeader title="Area figures" lede="What schools released, half-term by half-term" />
      <Callout title="What you can see here">
        <p>
          Counts that a school released at the end of a half-term: rounded to 5, of ten pupils or more, and fixed since.
          For an area they are added up from two schools at least. There is no pupil, no adult and no filter behind
          them, and nothing more to open.
        </p>
      </Callout>
      {released.length === 0 ? (
        <EmptyState icon={<TrendIcon />} title="Nothing has been released yet">
          A senior leader of the school releases the figures of a half-term once it is over. They stand here then.
        </EmptyState>
      ) : (
        <Card title="Released half-terms" flush>
          <LineList label="Released half-terms">
            {released.map(({ from, to, releasedAt }) => (
              <Line
                key={to}
                title={spanWords(from, to)}
                detail={`Released ${momentWords(releasedAt ?? '')}`}
                actions={
                  <>
                    <LinkButton to={paths.evidencePack(to)}>The school’s pack</LinkButton>
                    <LinkButton to={paths.areaHalfTerm(to)}>The area</LinkButton>
                  </>
                }
              />
            ))}
          </LineList>
        </Card>
      )}
    </Stack>
  );
}
