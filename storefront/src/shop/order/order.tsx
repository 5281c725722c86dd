export function Order() { return <p>…</p>; }
