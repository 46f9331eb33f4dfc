import { Fault, type FaultKind } from '@noticed/shared/domain/fault';

/** The kind of fault that an act is refused with, or “none” when it goes through; any other error is passed on. */
export function faultOf(act: () => unknown): FaultKind | 'none' {
  try {
    act();
  } catch (error) {
    if (error instanceof Fault) return error.kind;
    throw error;
  }
  return 'none';
}
