import { IconButton } from '../actions/icon-button.tsx';
import { CloseIcon } from '../icons.tsx';
import '../styles/file-drop.css';

export interface FileListProps {
  label: string;
  files: readonly File[];
  sizeOf: (file: File) => string;
  onRemove: (file: File) => void;
}

/** What was chosen, each with a way to leave it out. */
export function FileList({ label, files, sizeOf, onRemove }: FileListProps) {
  return (
    <ul className="file-list" aria-label={label}>
      {files.map((file) => (
        <li key={file.name}>
          <bdi>{file.name}</bdi>
          <span className="file-size">{sizeOf(file)}</span>
          <IconButton label={`Leave out ${file.name}`} icon={<CloseIcon />} onClick={() => onRemove(file)} />
        </li>
      ))}
    </ul>
  );
}
