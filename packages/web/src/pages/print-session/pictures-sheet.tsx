import { PictureStrip } from '../../ui/pictures/picture-strip.tsx';
import type { Printed } from '../print-session.tsx';

export function PicturesSheet({ printed: { session, narrative } }: { printed: Printed }) {
  const strips = narrative?.accounts.filter((one) => one.pictures.length > 0) ?? [];
  if (strips.length === 0) return <p>No pictures were made in this conversation.</p>;
  return strips.map(({ pictures, by }) => (
    <PictureStrip key={by} pictures={pictures} names={{ pupil: session.pupil.name, partner: session.adult }} />
  ));
}
