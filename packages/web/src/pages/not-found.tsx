import { paths } from '../paths.ts';
import { LinkButton } from '../ui/actions/link-button.tsx';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { PageHeader } from '../ui/layout/page-header.tsx';

export function Page() {
  return (
    <>
      <PageHeader title="No such page" />
      <EmptyState
        title="There is nothing at this address"
        action={
          <LinkButton to={paths.today()} kind="primary">
            Go to Today
          </LinkButton>
        }
      >
        It may have been mistyped, or what was here is not yours to open.
      </EmptyState>
    </>
  );
}
