type Ask = () => Promise<boolean>;

/** Something that a request may need of the person before it can be sent again. */
export interface Question {
  /** Says how a person is asked; null when no page can ask. */
  when: (act: Ask | null) => void;
  /** True once they did what was asked. Requests that ask at the same time share one question. */
  ask: () => Promise<boolean>;
}

function question(): Question {
  let act: Ask | null = null;
  let asking: Promise<boolean> | null = null;
  return {
    when: (given) => {
      act = given;
    },
    ask: () => {
      asking ??= (act ? act() : Promise.resolve(false)).finally(() => {
        asking = null;
      });
      return asking;
    },
  };
}

/** To show that it is still them, before something weighty. */
export const stepUp = question();
/** To open the device of the school that locked meanwhile. */
export const unlock = question();
