import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Refused, upload } from '../../data/client.ts';
import { queryClient } from '../../data/query.ts';
import { type Refusal, refusalOf } from '../../data/refusal.ts';
import { paths } from '../../paths.ts';
import { type KeptFiles, keepFiles } from './kept-files.ts';

export interface SchoolOfFile {
  ref: string;
  name: string;
}

export interface Reading {
  reading: boolean;
  refusal: Refusal | null;
  /** The schools of a file that holds several, when it was not clear which one is meant. */
  schools: readonly SchoolOfFile[];
  read: (kept: KeptFiles, school?: string) => Promise<void>;
  forget: () => void;
}

/** Sends files to be read and goes to their preview. Nothing of the school is changed by that. */
export function useReading(): Reading {
  const navigate = useNavigate();
  const [reading, setReading] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const read = async (kept: KeptFiles, school?: string) => {
    setReading(true);
    setError(null);
    keepFiles(kept);
    try {
      const preview = await upload('previewImport', kept.files, { query: { format: kept.format, school } });
      queryClient.setQueryData(['readImport', { params: { importId: preview.id } }], preview);
      await navigate(paths.import(preview.id));
    } catch (trouble) {
      setError(trouble as Error); // everything thrown here is one
    } finally {
      setReading(false);
    }
  };
  const schools = schoolsOffered(error);
  const refusal = error && schools.length === 0 ? refusalOf(error) : null;
  return { reading, refusal, schools, read, forget: () => setError(null) };
}

function schoolsOffered(error: Error | null): readonly SchoolOfFile[] {
  if (!(error instanceof Refused) || !error.problem.fields?.some((one) => one.path === 'school')) return [];
  return (error.problem.current as SchoolOfFile[] | undefined) ?? []; // what previewImport answers beside that field
}
