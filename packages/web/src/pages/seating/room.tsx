import type { KeyboardEvent, ReactNode } from 'react';

export interface RoomProps {
  label: string;
  rows: number;
  places: number;
  seat: (row: number, place: number) => ReactNode;
  onKeyDown?: (event: KeyboardEvent) => void;
}

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at);

/** A room as the adult at the front sees it: the first row is nearest, at the foot. */
export function Room({ label, rows, places, seat, onKeyDown }: RoomProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the buttons inside
    <div className="room" onKeyDown={onKeyDown}>
      <table>
        <caption className="visually-hidden">{label}</caption>
        <tbody>
          {upTo(rows)
            .reverse()
            .map((row) => (
              <tr key={row} aria-label={`Row ${row + 1}`}>
                {upTo(places).map((place) => (
                  <td key={place} className="seat-cell" data-row={row} data-place={place}>
                    {seat(row, place)}
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      <p className="room-front">Front of the room</p>
    </div>
  );
}
