export function Desk() { return <p>desk</p>; }
