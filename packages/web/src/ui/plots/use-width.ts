import { type RefObject, useEffect, useRef, useState } from 'react';

/** Wide enough for a desk; a plot is drawn again at its real width as soon as that is known. */
const first = 640;

/** The width that a plot has, so that its text is drawn at its real size instead of being scaled with the picture. */
export function useWidth<E extends HTMLElement>(): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const next = Math.round(entry?.contentRect.width ?? 0);
      if (next > 0) setWidth(next);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
