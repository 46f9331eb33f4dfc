import { type KeyboardEvent, type RefObject, useId, useLayoutEffect, useRef, useState } from 'react';
import { ChevronIcon } from '../icons.tsx';
import { floating, placeBeside } from '../overlay/place.ts';
import { matching } from './combo-match.ts';
import { Field, type FieldState, type FieldWords, splitWords, useField } from './field.tsx';
import type { Option } from './select.tsx';

export interface ComboOption extends Option {
  /** A few words that tell two of the same name apart; typing finds them too. */
  detail?: string;
}

export interface ComboProps extends FieldWords {
  options: readonly ComboOption[];
  /** The value chosen, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** Called with what is typed, for options that the server finds; without it the given options are narrowed here. */
  onType?: (text: string) => void;
  placeholder?: string;
}

/**
 * One of many: type to narrow, arrows to choose (the combobox pattern of the ARIA guide). Our own, because React Aria's
 * costs 51 kB of a route's 60 and hides the rest of the page from assistive technology while it is open.
 */
export function Combo(props: ComboProps) {
  const [words, own] = splitWords(props);
  const state = useField(words);
  const choice = useChoice(own, words.name);
  return (
    <Field words={words} state={state}>
      <span className="control" data-select="" data-width="full">
        <ComboInput state={state} choice={choice} placeholder={own.placeholder} />
        <ChevronIcon />
      </span>
      <input type="hidden" name={words.name} value={own.value ?? ''} />
      <div ref={choice.list} popover={floating} hidden={!choice.open} className="menu combo-list">
        <Options choice={choice} value={own.value} label={words.label} />
      </div>
    </Field>
  );
}

interface Choice {
  listId: string;
  input: RefObject<HTMLInputElement | null>;
  list: RefObject<HTMLDivElement | null>;
  open: boolean;
  text: string;
  found: readonly ComboOption[];
  active: number;
  type: (text: string) => void;
  show: () => void;
  leave: () => void;
  cancel: () => void;
  choose: (option: ComboOption | undefined) => void;
  move: (step: number) => void;
}

function useChoice({ options, value, onChange, onType }: Omit<ComboProps, keyof FieldWords>, name: string): Choice {
  const listId = useId() + name;
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  // What is being typed; null while the field says what is chosen.
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  useListPlace(open, list, input);
  const found = onType || !typed ? options : matching(options, typed);
  const close = () => {
    setOpen(false);
    setTyped(null);
    setActive(-1);
  };
  return {
    listId,
    input,
    list,
    open,
    found,
    active,
    text: typed ?? options.find((option) => option.value === value)?.label ?? '',
    type: (text) => {
      setTyped(text);
      setOpen(true);
      setActive(text ? 0 : -1);
      onType?.(text);
    },
    show: () => setOpen(true),
    cancel: close,
    leave: () => {
      if (typed === '') onChange(null);
      close();
    },
    choose: (option) => {
      if (option) onChange(option.value);
      close();
    },
    move: (step) => {
      setOpen(true);
      setActive((at) =>
        found.length === 0 ? -1 : (at + step + found.length + (at < 0 && step < 0 ? 1 : 0)) % found.length,
      );
    },
  };
}

function ComboInput({
  state,
  choice,
  placeholder,
}: {
  state: FieldState;
  choice: Choice;
  placeholder: string | undefined;
}) {
  const { open, active, found } = choice;
  // The hidden input beside it carries the value under the field's name.
  const { name: _sent, ...control } = state.control;
  return (
    <input
      ref={choice.input}
      className="input"
      role="combobox"
      autoComplete="off"
      placeholder={placeholder}
      {...control}
      aria-expanded={open}
      aria-controls={choice.listId}
      aria-autocomplete="list"
      aria-activedescendant={open && found[active] ? optionId(choice, active) : undefined}
      value={choice.text}
      onChange={(event) => choice.type(event.target.value)}
      onClick={choice.show}
      onBlur={choice.leave}
      onKeyDown={(event) => pressed(event, choice)}
    />
  );
}

function pressed(event: KeyboardEvent, choice: Choice): void {
  if (event.key === 'ArrowDown') choice.move(1);
  else if (event.key === 'ArrowUp') choice.move(-1);
  else if (event.key === 'Enter' && choice.open) choice.choose(choice.found[choice.active]);
  else if (event.key === 'Escape' && choice.open) choice.cancel();
  else return;
  event.preventDefault();
}

function optionId(choice: Choice, at: number): string {
  return `${choice.listId}-${at}`;
}

function Options({ choice, value, label }: { choice: Choice; value: string | null; label: FieldWords['label'] }) {
  return (
    <>
      <p className={choice.found.length > 0 ? 'visually-hidden' : 'menu-empty'} role="status">
        {choice.open
          ? choice.found.length > 0
            ? `${choice.found.length} found`
            : 'Nobody and nothing by that name'
          : null}
      </p>
      <div role="listbox" id={choice.listId} aria-label={typeof label === 'string' ? label : 'Choices'} tabIndex={-1}>
        {choice.open
          ? choice.found.map((option, at) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
              <div
                key={option.value}
                role="option"
                id={optionId(choice, at)}
                tabIndex={-1}
                className="menu-item"
                aria-selected={at === choice.active}
                aria-current={option.value === value || undefined}
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choice.choose(option)}
              >
                <bdi>{option.label}</bdi>
                {option.detail ? <span className="menu-detail">{option.detail}</span> : null}
              </div>
            ))
          : null}
      </div>
    </>
  );
}

function useListPlace(
  open: boolean,
  list: RefObject<HTMLDivElement | null>,
  input: RefObject<HTMLInputElement | null>,
): void {
  useLayoutEffect(() => {
    if (!open || !list.current || !input.current) return undefined;
    const box = list.current;
    box.showPopover?.();
    box.style.width = `${input.current.offsetWidth}px`;
    placeBeside(box, input.current);
    return () => box.hidePopover?.();
  }, [open, list, input]);
}
