import { Skeleton } from '../../ui/feedback/skeleton.tsx';

/** Stands where the first page will be, until it is. */
export function Waiting() {
  return (
    <main>
      <Skeleton label="Opening Noticed" lines={4} />
    </main>
  );
}
