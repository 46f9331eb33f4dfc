/** The ways in which facts or moves can be wrong. Each is named so that a caller can say what to do about it. */
export type FaultKind =
  | 'bad-day'
  | 'future-check-in'
  | 'stranger'
  | 'unknown-phase'
  | 'unknown-practice'
  | 'no-pupils'
  | 'future-placement'
  | 'objected'
  | 'too-old'
  | 'overlapping-terms'
  | 'bad-term'
  | 'bad-setting'
  | 'bad-count'
  | 'illegal-move'
  | 'open-item'
  | 'unknown-item'
  | 'bad-item'
  | 'bad-entry'
  | 'bad-seat';

/** A broken rule of the domain: facts that cannot be true, or a move that is refused. The message says why in plain words. */
export class Fault extends Error {
  readonly kind: FaultKind;
  constructor(kind: FaultKind, message: string) {
    super(message);
    this.name = 'Fault';
    this.kind = kind;
  }
}
