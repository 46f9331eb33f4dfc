import type { Standing } from '@noticed/shared/domain/relationship/phase';
import { useState } from 'react';
import { BoardColumns } from '../../ui/layout/board-columns.tsx';
import { PhaseMark } from '../../ui/people/phase-mark.tsx';
import { standingOrder, standingWords } from '../../ui/words.ts';
import { Tiles } from './tiles.tsx';
import { useDragging } from './use-dragging.ts';
import type { Work } from './work.ts';

const hints: Readonly<Record<Standing, string>> = {
  unsorted: 'How does it stand between you?',
  establish: 'Get to know them; say you are glad.',
  maintain: 'Keep it alive: a word, by name.',
  restore: 'Listen, own your part, start afresh.',
};

/** Three columns and “not placed yet”. On a phone one at a time, the others one tap away. */
export function Board({ work }: { work: Work }) {
  const { shown, sorting, page } = work;
  const busiest = standingOrder.find((standing) => shown.some((one) => sorting.standingOf(one.id) === standing));
  const [column, setColumn] = useState<string>(busiest ?? 'unsorted');
  const columns = standingOrder.map((standing) => {
    const here = shown.filter((one) => sorting.standingOf(one.id) === standing);
    return {
      id: standing,
      standing,
      label: standingWords[standing].word,
      mark: <PhaseMark standing={standing} size="small" />,
      count: here.length,
      hint: hints[standing],
      body: <Tiles work={work} pupils={here} label={standingWords[standing].word} />,
    };
  });
  const board = useDragging<HTMLDivElement>(page.maySort, '.board-column', (pupilId, over) =>
    // The board's own columns carry nothing else.
    work.drop(pupilId, over.dataset.standing as Standing),
  );
  const label = `${page.register.name} by phase`;
  return (
    <div ref={board}>
      <BoardColumns label={label} columns={columns} chosen={column} onChoose={setColumn} />
    </div>
  );
}
