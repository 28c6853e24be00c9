const HOUSES = [
  { x: 8, width: 58, top: 58, roof: 34 },
  { x: 74, width: 46, top: 46, roof: 26 },
  { x: 128, width: 66, top: 62, roof: 40 },
  { x: 202, width: 50, top: 40, roof: 20 },
  { x: 260, width: 60, top: 56, roof: 34 },
  { x: 328, width: 44, top: 48, roof: 30 },
] as const;
const LIT = 2;

/** A row of houses with one door open and lit: the help that comes house by house. Decoration only. */
export function HousesPicture({ on }: { on: 'brand' | 'paper' }) {
  const wall = on === 'brand' ? '#2b7d70' : 'var(--brand-wash)';
  const roof = on === 'brand' ? '#8fd3c5' : 'var(--brand)';
  return (
    <svg className="picture" viewBox="0 0 380 112" aria-hidden="true" focusable="false">
      {HOUSES.map((house, index) => (
        <House key={house.x} house={house} colours={{ wall, roof }} lit={index === LIT} />
      ))}
      <rect y="106" width="380" height="6" fill={roof} />
    </svg>
  );
}

interface HouseProps {
  house: (typeof HOUSES)[number];
  colours: { wall: string; roof: string };
  lit: boolean;
}

function House({ house, colours, lit }: HouseProps) {
  const { x, width, top, roof } = house;
  const middle = x + width / 2;
  const light = lit ? '#ffc24a' : colours.roof;
  return (
    <g>
      <rect x={x} y={top} width={width} height={108 - top} fill={colours.wall} />
      <path
        d={`M${x - 6} ${top} L${middle} ${roof} L${x + width + 6} ${top} Z`}
        fill={lit ? '#ffc24a' : colours.roof}
      />
      <rect x={middle - 8} y={82} width={16} height={26} rx={2} fill={light} />
      <rect x={x + 8} y={top + 9} width={11} height={11} rx={2} fill={light} opacity={lit ? 1 : 0.65} />
      <rect
        x={x + width - 19}
        y={top + 9}
        width={11}
        height={11}
        rx={2}
        fill={light}
        opacity={lit ? 1 : 0.65}
      />
    </g>
  );
}
