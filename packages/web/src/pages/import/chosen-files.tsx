import { counted, listed } from '../../ui/count-words.ts';
import { FileList } from '../../ui/files/file-list.tsx';
import { sizeWords } from './roster-files.ts';

interface ChosenFilesProps {
  files: readonly File[];
  /** Chosen with them, and no roster: said, not sent. */
  left: readonly File[];
  onRemove: (file: File) => void;
}

export function ChosenFiles({ files, left, onRemove }: ChosenFilesProps) {
  return (
    <div>
      {files.length > 0 ? (
        <FileList label="Files to read" files={files} sizeOf={(file) => sizeWords(file.size)} onRemove={onRemove} />
      ) : null}
      <p role="status">{left.length > 0 ? leftOut(left) : null}</p>
    </div>
  );
}

const named = 3;

function leftOut(left: readonly File[]): string {
  const names = left.slice(0, named).map((file) => file.name);
  const rest = left.length > named ? [counted(left.length - named, 'other')] : [];
  return `Left out, because a roster is not kept in such a file: ${listed([...names, ...rest])}.`;
}
