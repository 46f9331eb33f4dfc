import type { Picture } from '@noticed/shared/domain/restorative-session/pictures';
import { panelNames, symbols } from '@noticed/shared/domain/restorative-session/pictures';
import type { ReactNode } from 'react';
import '../styles/pictures.css';
import { PictureSymbol } from './symbol.tsx';

interface PictureStripProps {
  pictures: readonly Picture[];
  /** Whom the panels show, by name. */
  names?: Partial<Record<Picture['figure'], string>>;
  /** What stands below a panel while the strip is made. */
  below?: (picture: Picture, at: number) => ReactNode;
}

/** A conversation as panels, in order: who, said, thought, felt, next time. */
export function PictureStrip({ pictures, names = {}, below }: PictureStripProps) {
  return (
    <ol className="picture-strip" aria-label="The conversation in pictures">
      {pictures.map((one, at) => (
        <li key={one.id} className="picture" data-panel={one.panel}>
          <PicturePanel picture={one} at={at} name={names[one.figure] ?? figureWords[one.figure]} />
          {below?.(one, at)}
        </li>
      ))}
    </ol>
  );
}

export const figureWords: Record<Picture['figure'], string> = {
  pupil: 'Me',
  partner: 'The other person',
  somebody: 'Somebody else',
};

function PicturePanel({ picture, at, name }: { picture: Picture; at: number; name: string }) {
  const { panel, symbol, words } = picture;
  return (
    <>
      <p className="picture-head">
        <span className="picture-number">{at + 1}</span>
        <bdi>{name}</bdi> · {panelNames[panel]}
      </p>
      <div className="picture-drawing">
        {symbol ? <PictureSymbol panel={panel} symbol={symbol} /> : null}
        {symbol ? <span>{symbols[panel][symbol]}</span> : null}
      </div>
      {words ? (
        <p className="picture-words" dir="auto">
          {words}
        </p>
      ) : null}
    </>
  );
}
