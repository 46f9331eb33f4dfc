import { IconButton } from '../../ui/actions/icon-button.tsx';
import { counted, listed } from '../../ui/count-words.ts';
import { CloseIcon } from '../../ui/icons.tsx';
import { Line, LineList } from '../../ui/layout/line-list.tsx';
import { sizeWords } from './roster-files.ts';

interface ChosenFilesProps {
  files: readonly File[];
  /** Chosen with them, and no roster: said, not sent. */
  left: readonly File[];
  onRemove: (file: File) => void;
}

export function ChosenFiles({ files, left, onRemove }: ChosenFilesProps) {
  return (
    <>
      {files.length > 0 ? (
        <LineList label="Files to read">
          {files.map((file) => (
            <Line
              key={file.name}
              title={<bdi>{file.name}</bdi>}
              meta={sizeWords(file.size)}
              actions={
                <IconButton label={`Leave out ${file.name}`} icon={<CloseIcon />} onClick={() => onRemove(file)} />
              }
            />
          ))}
        </LineList>
      ) : null}
      <p role="status">{left.length > 0 ? leftOut(left) : null}</p>
    </>
  );
}

const named = 3;

function leftOut(left: readonly File[]): string {
  const names = left.slice(0, named).map((file) => file.name);
  const rest = left.length > named ? [counted(left.length - named, 'other')] : [];
  return `Left out, because a roster is not kept in such a file: ${listed([...names, ...rest])}.`;
}
