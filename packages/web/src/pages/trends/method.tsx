import { Card } from '../../ui/layout/card.tsx';
import { GroupsPage } from '../groups/frame.tsx';
import { MethodText } from '../groups/method-text.tsx';

/** How every number of these screens is made, from which sources, and what none of them can say. */
export function Page() {
  return (
    <GroupsPage title="Method" lede="How these numbers are made, and what they cannot say">
      <Card title="Formulas, sources and limits">
        <MethodText />
      </Card>
    </GroupsPage>
  );
}
