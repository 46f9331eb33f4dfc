let go: () => void = () => undefined;

/** What to do when a page that stands open finds that its session has ended. */
export function whenSignedOut(act: () => void): void {
  go = act;
}

export function saySignedOut(): void {
  go();
}
