// @vitest-environment jsdom
import { QrCode } from '@noticed/web/ui/pictures/qr-code.tsx';
import { render, screen } from '@testing-library/react';
import jsQR from 'jsqr';
import { expect, it } from 'vitest';

const scale = 4;

/** The drawing as a camera would see it: its squares as dots, light around dark. */
function photograph(svg: Element): { dots: Uint8ClampedArray; width: number } {
  const size = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const width = size * scale;
  const dots = new Uint8ClampedArray(width * width * 4).fill(255);
  const squares =
    svg
      .querySelector('path')
      ?.getAttribute('d')
      ?.matchAll(/M(\d+) (\d+)h1v1h-1z/g) ?? [];
  for (const [, x, y] of squares)
    for (let place = 0; place < scale * scale; place += 1) {
      const row = Number(y) * scale + Math.floor(place / scale);
      const column = Number(x) * scale + (place % scale);
      dots.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  return { dots, width };
}

it('a phone’s camera reads from the picture what the app is to keep', () => {
  const text =
    'otpauth://totp/Noticed:r.osei%40fernhill.example?issuer=Noticed&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
  render(<QrCode text={text} label="A code" />);
  const { dots, width } = photograph(screen.getByRole('img', { name: 'A code' }));
  expect(jsQR(dots, width, width)?.data).toBe(text);
});
