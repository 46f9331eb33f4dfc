import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { call, Refused, upload } from '../../data/client.ts';
import { newId } from '../../data/id.ts';
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
  /** From 0 to 1 once the server says so. */
  share: number | undefined;
  stop: () => void;
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
  const [share, setShare] = useState<number | undefined>(undefined);
  const under = useRef<string | null>(null);
  useEffect(() => (reading ? watch(under.current, setShare) : undefined), [reading]);
  const stop = () => {
    if (under.current) void call('stopReading', { params: { readingId: under.current } }).catch(() => undefined);
  };
  const read = async (kept: KeptFiles, school?: string) => {
    under.current = newId();
    setShare(undefined);
    setReading(true);
    setError(null);
    keepFiles(kept);
    try {
      const preview = await upload('previewImport', kept.files, {
        query: { format: kept.format, school, reading: under.current },
      });
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
  return { reading, share, stop, refusal, schools, read, forget: () => setError(null) };
}

const every = 400;

/** Asks now and then how far the reading is. Where nobody can say, the bar only says that it goes on. */
function watch(readingId: string | null, say: (share: number | undefined) => void): () => void {
  if (readingId === null) return () => undefined;
  const timer = setInterval(() => {
    void call('readReading', { params: { readingId } }).then(
      ({ share }) => say(share ?? undefined),
      () => undefined,
    );
  }, every);
  return () => clearInterval(timer);
}

function schoolsOffered(error: Error | null): readonly SchoolOfFile[] {
  if (!(error instanceof Refused) || !error.problem.fields?.some((one) => one.path === 'school')) return [];
  return (error.problem.current as SchoolOfFile[] | undefined) ?? []; // what previewImport answers beside that field
}
