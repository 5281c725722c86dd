import { qrPath } from './qr-path.ts';

/** A QR code on white with the quiet zone readers need (four cells). */
export function QrCode(props: { rows: readonly string[]; label: string }) {
  const size = () => props.rows.length;
  return (
    <svg
      data-component="qr-code"
      viewBox={`-4 -4 ${size() + 8} ${size() + 8}`}
      role="img"
      aria-label={props.label}
      shape-rendering="crispEdges"
    >
      <rect x="-4" y="-4" width={size() + 8} height={size() + 8} fill="#fff" />
      <path d={qrPath(props.rows)} fill="#000" />
    </svg>
  );
}
