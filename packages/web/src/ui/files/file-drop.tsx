import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { DownloadIcon } from '../icons.tsx';
import { droppedFiles } from './dropped-files.ts';
import '../styles/file-drop.css';

export interface FileDropProps {
  label: string;
  hint: ReactNode;
  /** What the browser's own chooser offers, such as `.csv,.zip`. */
  accept: string;
  onFiles: (files: File[]) => void;
}

/** Takes files, or a whole folder: by dropping them here, or by two buttons that do the same. */
export function FileDrop({ label, hint, accept, onFiles }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
  const dragged = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset takes no drops in every browser
    <div
      role="group"
      aria-labelledby={id}
      className="file-drop"
      data-over={over || undefined}
      onDragOver={dragged}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <DownloadIcon />
      <p id={id} className="file-drop-label">
        {label}
      </p>
      <p className="file-drop-hint">{hint}</p>
      <div className="cluster">
        <Chooser label="Choose files" accept={accept} onFiles={onFiles} />
        <Chooser label="Choose a folder" folder onFiles={onFiles} />
      </div>
    </div>
  );
}

interface ChooserProps {
  label: string;
  accept?: string;
  folder?: boolean;
  onFiles: (files: File[]) => void;
}

/** A button before the browser's own chooser, which cannot be drawn like the rest. */
function Chooser({ label, accept, folder = false, onFiles }: ChooserProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={accept}
        aria-label={label}
        {...(folder ? { webkitdirectory: '' } : {})}
        onChange={(event) => {
          onFiles(Array.from(event.target.files ?? []));
          // So that the same file can be chosen again after it was put right.
          event.target.value = '';
        }}
      />
    </>
  );
}
