import { circle, line, numbersFrom, path, rect, svg } from './svg.ts'

/** A street with houses, trees, cars and people on foot. */
export function street(seed: number): string {
  const number = numbersFrom(seed)
  const parts = [rect(0, 0, 960, 600, '#dfe8ec'), rect(0, 330, 960, 270, '#c9c2b4'), rect(0, 420, 960, 120, '#6f6b66')]
  for (let x = 0, house = 0; x < 940; house++) {
    const width = number(130, 210)
    const height = number(150, 270)
    const wall = ['#e3c9a8', '#d9a78b', '#b9c4ad', '#e8dcc5', '#c9b7c2'][(house + seed) % 5]!
    parts.push(rect(x, 330 - height, width - 6, height, wall))
    for (let wx = x + 20; wx < x + width - 46; wx += 48)
      for (let wy = 350 - height; wy < 270; wy += 56) parts.push(rect(wx, wy, 26, 34, '#7d93a0', 'rx="2"'))
    x += width
  }
  for (let x = 40; x < 960; x += 90) parts.push(rect(x, 477, 46, 5, '#e9e2d3'))
  for (let tree = 0; tree < 2 + (seed % 3); tree++) {
    const x = number(60, 900)
    parts.push(rect(x - 6, 300, 12, 70, '#7a5b3e'), circle(x, 280, number(34, 52), '#7d9b6a'))
  }
  for (let car = 0; car < 2 + (seed % 3); car++) {
    const x = 60 + car * 250 + number(0, 90)
    const y = car % 2 === 0 ? 425 : 485
    const paint = ['#b23a2e', '#3c6e8f', '#e0b04a', '#4f7a5b', '#8d8d92'][(car + seed) % 5]!
    parts.push(path(`M${x + 28} ${y} h64 l22 22 h-108 z`, paint), rect(x, y + 20, 150, 28, paint, 'rx="8"'))
    parts.push(circle(x + 32, y + 48, 13, '#26241f'), circle(x + 118, y + 48, 13, '#26241f'))
  }
  for (let walker = 0; walker < 1 + (seed % 4); walker++) {
    const x = number(40, 900)
    parts.push(
      circle(x, 345, 9, '#c99873'),
      rect(x - 9, 354, 18, 32, '#4a5fc1', 'rx="6"'),
      rect(x - 8, 384, 7, 28, '#2f2d29'),
      rect(x + 1, 384, 7, 28, '#2f2d29'),
    )
  }
  return svg(960, 600, ...parts)
}

/** A road with two lanes that bends away. */
export function road(seed: number): string {
  const bend = (seed - 3) * 120
  const edge = (x: number, top: number) => `M${x} 600 C${x} 420 ${top + bend / 2} 330 ${top + bend} 220`
  return svg(
    960,
    600,
    rect(0, 0, 960, 220, '#cfe0ea'),
    rect(0, 220, 960, 380, '#a9b58d'),
    path(`M0 220 L180 150 L340 220 L520 130 L760 220 L960 180 V220 Z`, '#8fa3ab'),
    path(
      `M90 600 C90 420 ${440 + bend / 2} 330 ${440 + bend} 220 H${520 + bend} C${520 + bend / 2} 330 870 420 870 600 Z`,
      '#66635f',
    ),
    line(edge(120, 444), '#f2ede2', 7),
    line(edge(840, 516), '#f2ede2', 7),
    `<g stroke-dasharray="46 30">${line(edge(480, 480), '#f2ede2', 6)}</g>`,
  )
}

/** A figure with visible joints, in five postures. */
export function person(seed: number): string {
  const postures = [
    [
      [-70, 110],
      [-90, 210],
      [70, 110],
      [90, 210],
    ],
    [
      [-110, 40],
      [-170, -40],
      [110, 40],
      [170, -40],
    ],
    [
      [-60, 120],
      [-20, 200],
      [120, 60],
      [200, 10],
    ],
    [
      [-110, 70],
      [-190, 110],
      [110, 70],
      [60, 0],
    ],
    [
      [-80, 110],
      [-130, 60],
      [80, 110],
      [130, 180],
    ],
  ] as const
  const [leftElbow, leftHand, rightElbow, rightHand] = postures[(seed - 1) % 5]!
  const at = ([x, y]: readonly [number, number]) => `${320 + x} ${210 + y}`
  const stride = seed * 12
  return svg(
    640,
    640,
    rect(0, 0, 640, 640, '#eee7da'),
    rect(0, 560, 640, 80, '#d3c8b4'),
    line(`M300 400 L${270 - stride} 480 L${262 - stride} 570`, '#3c4a5c', 34),
    line(`M340 400 L${370 + stride / 2} 480 L${380 + stride / 2} 570`, '#3c4a5c', 34),
    rect(272, 200, 96, 220, '#8a5a12', 'rx="40"'),
    line(`M290 225 L${at(leftElbow)} L${at(leftHand)}`, '#a8762c', 26),
    line(`M350 225 L${at(rightElbow)} L${at(rightHand)}`, '#a8762c', 26),
    circle(320, 130, 56, '#c99873'),
    path('M264 120 A56 56 0 0 1 376 120 Q320 92 264 120', '#4a3524'),
    circle(300, 130, 5, '#26241f'),
    circle(340, 130, 5, '#26241f'),
    line('M306 156 Q320 168 334 156', '#7b3f2c', 4),
  )
}

const shops: readonly [shop: string, ...goods: string[]][] = [
  ['Corner Bakery', 'Rye loaf', 'Rolls, 6', 'Plum cake', 'Coffee'],
  ['Green Grocer', 'Apples 1 kg', 'Plums 500 g', 'Leeks', 'Potatoes 2 kg'],
  ['Paper &amp; Pens', 'Notebook A5', 'Pencils, 12', 'Ink, blue', 'Envelopes'],
  ['Station Kiosk', 'Newspaper', 'Tea', 'Sandwich', 'Water 0.5 l'],
  ['Garden Centre', 'Seeds', 'Flower pot', 'Soil 20 l', 'Gloves'],
]

/** A receipt with four goods, their sum, what was paid, a date and a number. */
export function receipt(seed: number): string {
  const number = numbersFrom(seed)
  const [shop, ...goods] = shops[(seed - 1) % 5]!
  const rows = goods.map((name) => [name, number(12, 98) * 10 - 1] as const)
  const sum = rows.reduce((all, [, cents]) => all + cents, 0)
  const paid = Math.ceil(sum / 1000) * 1000
  const money = (cents: number) => (cents / 100).toFixed(2)
  const row = (y: number, left: string, right: string, more = '') =>
    `<text x="40" y="${y}" ${more}>${left}</text><text x="380" y="${y}" text-anchor="end" ${more}>${right}</text>`
  const texts = [
    `<text x="210" y="70" text-anchor="middle" font-size="26" font-weight="bold">${shop}</text>`,
    row(112, `1${seed}.0${seed}.2026`, `No. ${4000 + seed * 37}`),
    ...rows.map(([name, cents], place) => row(170 + place * 36, name, money(cents))),
    row(346, 'TOTAL EUR', money(sum), 'font-weight="bold"'),
    row(382, 'Cash', money(paid)),
    row(410, 'Change', money(paid - sum)),
    `<text x="210" y="462" text-anchor="middle" font-size="17">Thank you</text>`,
  ]
  return svg(
    420,
    500,
    rect(0, 0, 420, 500, '#fdfcf8'),
    line('M40 310 H380', '#8a8378', 2),
    `<g font-family="ui-monospace, monospace" font-size="20" fill="#2b2925">${texts.join('')}</g>`,
  )
}

/** Animals, each on a ground of its own. */
export function animals(): Record<string, string> {
  const scene = (ground: string, ...parts: string[]) =>
    svg(800, 560, rect(0, 0, 800, 560, '#e4ecef'), rect(0, 400, 800, 160, ground), ...parts)
  const legs = (xs: readonly number[], fill: string) => xs.map((x) => rect(x, 370, 24, 90, fill, 'rx="8"')).join('')
  return {
    cat: scene(
      '#cbbf9f',
      `<ellipse cx="400" cy="350" rx="150" ry="80" fill="#8f7f6e"/>`,
      legs([290, 340, 450, 500], '#8f7f6e'),
      circle(560, 260, 70, '#9b8b79'),
      path('M510 215 L520 150 L560 195 Z M610 215 L600 150 L560 195 Z', '#9b8b79'),
      circle(540, 255, 8, '#22201c'),
      circle(584, 255, 8, '#22201c'),
      line('M260 340 Q170 300 190 210', '#8f7f6e', 22),
    ),
    dog: scene(
      '#a9b58d',
      `<ellipse cx="390" cy="340" rx="170" ry="75" fill="#b98a54"/>`,
      legs([260, 310, 470, 515], '#b98a54'),
      `<ellipse cx="590" cy="250" rx="78" ry="64" fill="#c2965f"/>`,
      `<ellipse cx="650" cy="270" rx="40" ry="26" fill="#d6b184"/>`,
      path('M540 200 Q500 240 520 310 Q560 290 562 220 Z', '#7d5a33'),
      circle(606, 236, 8, '#22201c'),
      circle(684, 262, 11, '#22201c'),
      line('M225 320 Q170 290 160 230', '#b98a54', 20),
    ),
    bird: scene(
      '#cdd9c3',
      line('M120 430 H680', '#7a5b3e', 26),
      `<ellipse cx="400" cy="310" rx="110" ry="84" fill="#4f7ea8"/>`,
      circle(500, 240, 56, '#5c8cb8'),
      path('M548 236 L604 250 L548 264 Z', '#e0a84a'),
      circle(512, 230, 8, '#22201c'),
      path('M310 300 Q200 330 170 400 Q280 390 380 350 Z', '#3d678d'),
      line('M390 390 V424 M420 390 V424', '#c98b2c', 8),
    ),
    fish: svg(
      800,
      560,
      rect(0, 0, 800, 560, '#bcd7de'),
      `<ellipse cx="400" cy="280" rx="200" ry="100" fill="#e08a4a"/>`,
      path('M210 280 L90 190 L110 280 L90 370 Z', '#d17634'),
      path('M380 182 Q440 110 510 196 Z', '#d17634'),
      circle(520, 260, 16, '#fff'),
      circle(524, 260, 8, '#22201c'),
      circle(660, 160, 12, '#e6f3f5'),
      circle(690, 110, 8, '#e6f3f5'),
    ),
    meadow: scene(
      '#9fb37f',
      circle(660, 110, 54, '#f0d38a'),
      path('M0 400 Q200 320 420 400 T800 390 V420 H0 Z', '#8aa36c'),
      ...[120, 250, 380, 520, 650].map(
        (x, flower) =>
          `${line(`M${x} 500 V440`, '#5c7a48', 5)}${circle(x, 432, 16, ['#c4504a', '#e0b04a', '#fff'][flower % 3]!)}`,
      ),
    ),
  }
}
