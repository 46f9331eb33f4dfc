import { type ReactNode, useId } from 'react';
import { useWidth } from './use-width.ts';
import '../styles/plots.css';

interface PlotProps {
  /** What it shows and what it cannot say, in one sentence or two: also what a screen reader is told. */
  sentence: string;
  /** The picture at a width, in pixels. */
  draw: (width: number) => { height: number; marks: ReactNode };
  /** The numbers, beneath. */
  children?: ReactNode;
}

/** A picture of numbers: the sentence over it, the numbers beneath it. The picture itself says nothing that they do not. */
export function Plot({ sentence, draw, children }: PlotProps) {
  const id = useId();
  const [ref, width] = useWidth<HTMLDivElement>();
  const { height, marks } = draw(width);
  return (
    <figure className="plot" aria-labelledby={id}>
      <figcaption id={id}>{sentence}</figcaption>
      <div ref={ref} className="plot-frame">
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          className="plot-picture"
          aria-hidden="true"
          focusable="false"
        >
          {marks}
        </svg>
      </div>
      {children}
    </figure>
  );
}
