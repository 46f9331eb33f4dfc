type Ask = () => Promise<boolean>;

let ask: Ask | null = null;
let asking: Promise<boolean> | null = null;

/** Says how a person is asked to show that it is still them; null when no page can ask. */
export function whenStepUpIsAsked(act: Ask | null): void {
  ask = act;
}

/** True once they have. Acts that ask at the same time share one question. */
export function stepUpFirst(): Promise<boolean> {
  asking ??= (ask ? ask() : Promise.resolve(false)).finally(() => {
    asking = null;
  });
  return asking;
}
