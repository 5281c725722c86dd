export function Checkout() { return <p>…</p>; }
