export function Basket() { return <p>…</p>; }
