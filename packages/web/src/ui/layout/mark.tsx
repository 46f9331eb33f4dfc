/** A ring of people, and the one who is noticed. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path d="M16 6.5a10 10 0 1 0 10 10" />
      <circle cx="23.5" cy="8.5" r="4" />
    </svg>
  );
}
