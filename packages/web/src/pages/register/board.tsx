import type { Standing } from '@noticed/shared/domain/phase';
import { useEffect, useRef, useState } from 'react';
import { BoardColumns } from '../../ui/layout/board-columns.tsx';
import { PhaseMark } from '../../ui/people/phase-mark.tsx';
import { standingOrder, standingWords } from '../../ui/words.ts';
import { Tile } from './tile.tsx';
import type { Work } from './work.ts';

const hints: Readonly<Record<Standing, string>> = {
  unsorted: 'How does it stand between you?',
  establish: 'Get to know them; say you are glad.',
  maintain: 'Keep it alive: a word, by name.',
  restore: 'Listen, own your part, start afresh.',
};

/** Three columns and “not placed yet”. On a phone one at a time, the others one tap away. */
export function Board({ work }: { work: Work }) {
  const { shown, sorting, selection, page } = work;
  const busiest = standingOrder.find((standing) => shown.some((one) => sorting.standingOf(one.id) === standing));
  const [column, setColumn] = useState<string>(busiest ?? 'unsorted');
  const reachable = shown.find((one) => one.id === selection.current) ?? shown[0];
  const columns = standingOrder.map((standing) => {
    const here = shown.filter((one) => sorting.standingOf(one.id) === standing);
    return {
      id: standing,
      standing,
      label: standingWords[standing].word,
      mark: <PhaseMark standing={standing} size="small" />,
      count: here.length,
      hint: hints[standing],
      body: (
        <ul className="tiles" aria-label={standingWords[standing].word}>
          {here.map((pupil) => (
            <Tile key={pupil.id} pupil={pupil} work={work} reachable={pupil === reachable} />
          ))}
        </ul>
      ),
    };
  });
  const board = useDragging(page.maySort, work.drop);
  const label = `${page.register.name} by phase`;
  return (
    <div ref={board}>
      <BoardColumns label={label} columns={columns} chosen={column} onChoose={setColumn} />
    </div>
  );
}

/** Carrying tiles with the mouse comes after everything else: keys, presses and touch are there already. */
function useDragging(maySort: boolean, drop: Work['drop']) {
  const board = useRef<HTMLDivElement>(null);
  const dropping = useRef(drop);
  dropping.current = drop;
  useEffect(() => {
    let stop = () => {};
    let gone = !maySort;
    const begin = ({ letDrag }: typeof import('./drag.ts')) => {
      if (!gone && board.current) stop = letDrag(board.current, (pupilId, to) => dropping.current(pupilId, to));
    };
    // Without it nothing is lost: a lost connection is no error here.
    if (maySort) import('./drag.ts').then(begin, () => undefined);
    return () => {
      gone = true;
      stop();
    };
  }, [maySort]);
  return board;
}
