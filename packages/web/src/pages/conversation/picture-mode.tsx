import type { Picture } from '@noticed/shared/contract/sessions/narrative';
import {
  type Figure,
  figures,
  longestCaption,
  mostPictures,
  panelNames,
  reordered,
  symbols,
} from '@noticed/shared/domain/restorative-session/pictures';
import { type Panel, panels } from '@noticed/shared/domain/restorative-session/prompts';
import { useState } from 'react';
import { newId } from '../../data/id.ts';
import { Button } from '../../ui/actions/button.tsx';
import { ChipGroup } from '../../ui/actions/chip-group.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { AddIcon } from '../../ui/icons.tsx';
import { Card } from '../../ui/layout/card.tsx';
import { Note } from '../../ui/layout/note.tsx';
import { Cluster } from '../../ui/layout/stack.tsx';
import { figureWords, PictureStrip } from '../../ui/pictures/picture-strip.tsx';
import { PictureSymbol } from '../../ui/pictures/symbol.tsx';
import type { Writing } from './use-draft.ts';

interface PictureModeProps {
  writing: Writing;
  names: Record<Figure, string>;
}

/** The same conversation in panels that adult and pupil make together. Every act is a button: touch and keyboard alike. */
export function PictureMode({ writing, names }: PictureModeProps) {
  const { draft, change } = writing;
  const { pictures } = draft;
  const put = (next: Picture[]) => change({ pictures: next });
  return (
    <>
      {pictures.length > 0 ? (
        <PictureStrip
          pictures={pictures}
          names={names}
          below={(one, at) => (
            <Cluster gap="tight">
              <Button
                size="small"
                kind="plain"
                aria-label={`Panel ${at + 1} earlier`}
                refused={at === 0 ? 'It is the first panel.' : null}
                onClick={() => put(reordered(pictures, one.id, -1))}
              >
                Earlier
              </Button>
              <Button
                size="small"
                kind="plain"
                aria-label={`Panel ${at + 1} later`}
                refused={at === pictures.length - 1 ? 'It is the last panel.' : null}
                onClick={() => put(reordered(pictures, one.id, 1))}
              >
                Later
              </Button>
              <Button
                size="small"
                kind="plain"
                aria-label={`Take away panel ${at + 1}`}
                onClick={() => put(pictures.filter((other) => other.id !== one.id))}
              >
                Take away
              </Button>
            </Cluster>
          )}
        />
      ) : (
        <Note>No panels yet. Choose what the first one shows.</Note>
      )}
      <NewPanel names={names} full={pictures.length >= mostPictures} onAdd={(one) => put([...pictures, one])} />
    </>
  );
}

interface NewPanelProps {
  names: Record<Figure, string>;
  full: boolean;
  onAdd: (picture: Picture) => void;
}

function NewPanel({ names, full, onAdd }: NewPanelProps) {
  const [panel, setPanel] = useState<Panel>('who');
  const [figure, setFigure] = useState<Figure>('pupil');
  const [symbol, setSymbol] = useState<string | null>(null);
  const [words, setWords] = useState('');
  const nothing = symbol === null && words.trim() === '';
  const refused = full ? 'That is as many panels as fit.' : nothing ? 'Choose a symbol or write a few words.' : null;
  const add = () => {
    onAdd({ id: newId(), panel, figure, symbol, words: words.trim() });
    setSymbol(null);
    setWords('');
  };
  return (
    <Card title="Add a panel">
      <ChipGroup
        label="What does it show?"
        chips={panels.map((id) => ({ id, label: panelNames[id] }))}
        chosen={[panel]}
        onChoose={(id) => {
          setPanel(id as Panel); // one of the chips above
          setSymbol(null);
        }}
      />
      <ChipGroup
        label="Whose is it?"
        chips={figures.map((id) => ({ id, label: names[id] ?? figureWords[id] }))}
        chosen={[figure]}
        onChoose={(id) => setFigure(id as Figure)} // one of the chips above
      />
      <Symbols panel={panel} chosen={symbol} onChoose={setSymbol} />
      <TextField
        name="caption"
        label="A few words"
        optional
        maxLength={longestCaption}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      <Cluster>
        <Button icon={<AddIcon />} refused={refused} onClick={add}>
          Add this panel
        </Button>
      </Cluster>
    </Card>
  );
}

interface SymbolsProps {
  panel: Panel;
  chosen: string | null;
  onChoose: (symbol: string | null) => void;
}

function Symbols({ panel, chosen, onChoose }: SymbolsProps) {
  return (
    <fieldset className="stack" data-gap="tight">
      <legend className="chips-label">Which picture?</legend>
      <div className="symbol-choices">
        {Object.entries(symbols[panel]).map(([id, label]) => (
          <button
            key={id}
            type="button"
            className="symbol-choice"
            aria-pressed={chosen === id}
            onClick={() => onChoose(chosen === id ? null : id)}
          >
            <PictureSymbol panel={panel} symbol={id} />
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
