import { circle, ellipse, group, line, numbersFrom, path, rect, svg } from './svg.ts'

/** A leaf beside a ruler of ten centimetres. */
export function leaf(seed: number): string {
  const number = numbersFrom(seed)
  const length = number(360, 560)
  const half = number(70, 130)
  const veins = Array.from({ length: 6 }, (_, vein) => {
    const x = length * (0.16 + vein * 0.13)
    const reach = half * Math.sin((Math.PI * (x + 40)) / (length + 60)) * 0.8
    return `M${x} 0 L${x + 46} ${-reach} M${x} 0 L${x + 46} ${reach}`
  })
  const ticks = Array.from(
    { length: 11 },
    (_, tick) =>
      `${line(`M${150 + tick * 50} 470 v${tick % 5 === 0 ? 30 : 18}`, '#4a4438', 2)}<text x="${150 + tick * 50}" y="528" text-anchor="middle">${tick}</text>`,
  )
  return svg(
    860,
    600,
    rect(0, 0, 860, 600, '#f1ede3'),
    group(
      `translate(${430 - length / 2} 230) rotate(${number(-14, 14)} ${length / 2} 0)`,
      line(`M${length} 0 h54`, '#5c7a48', 8),
      path(
        `M0 0 C${length * 0.2} ${-half * 1.5} ${length * 0.75} ${-half * 1.2} ${length} 0 C${length * 0.75} ${half * 1.2} ${length * 0.2} ${half * 1.5} 0 0 Z`,
        ['#7d9b6a', '#6f8f4f', '#a98a3f', '#8aa36c', '#b06a3a'][(seed - 1) % 5]!,
      ),
      line(`M10 0 H${length}`, '#4f6a3c', 4),
      line(veins.join(' '), '#4f6a3c', 2),
    ),
    rect(130, 470, 540, 74, '#e3cf9f', 'rx="6"'),
    `<g font-family="system-ui, sans-serif" font-size="20" fill="#4a4438">${ticks.join('')}<text x="720" y="514" text-anchor="middle">cm</text></g>`,
  )
}

/** A few houses seen from above, with gardens, trees and a street. */
export function roofs(seed: number): string {
  const number = numbersFrom(seed)
  const houses = [0, 1, 2, 3, 4].slice(0, 3 + (seed % 3)).map((place) => {
    const [width, depth] = [number(120, 180), number(90, 130)]
    const x = 150 + (place % 3) * 300 + number(-30, 30)
    const y = place < 3 ? 150 + number(-20, 30) : 480 + number(-20, 20)
    const [sunny, shaded] = [
      ['#b5653f', '#9c5334'],
      ['#8d8d92', '#77777d'],
      ['#a3573f', '#8a4834'],
      ['#6f6b66', '#5f5b56'],
      ['#c07a4a', '#a5673d'],
    ][(place + seed) % 5]!
    return group(
      `translate(${x} ${y}) rotate(${number(-25, 25)})`,
      rect(-width / 2 + 10, -depth / 2 + 12, width, depth, '#3d4a2e', 'opacity="0.35"'),
      rect(-width / 2, -depth / 2, width, depth / 2, sunny!),
      rect(-width / 2, 0, width, depth / 2, shaded!),
      rect(width / 4, -depth / 4, 18, 18, '#d8cfbf'),
    )
  })
  const trees = Array.from({ length: 5 + seed }, () => {
    const [x, y, r] = [number(30, 930), number(30, 610), number(18, 34)]
    return Math.abs(y - 320) < 80 ? '' : `${circle(x + 5, y + 6, r, '#5f7a48')}${circle(x, y, r, '#7d9b6a')}`
  })
  return svg(
    960,
    640,
    rect(0, 0, 960, 640, '#a9b58d'),
    rect(0, 288, 960, 64, '#8b867e'),
    `<g stroke-dasharray="30 24">${line('M0 320 H960', '#e9e2d3', 4)}</g>`,
    ...houses,
    ...trees,
  )
}

/** A tray of apples, pears and lemons, some of which hide others in part. */
export function fruit(seed: number): string {
  const number = numbersFrom(seed)
  const kinds = [
    (paint: string) =>
      `${circle(0, 0, 58, paint)}${path('M-14 -50 Q0 -36 14 -50', '#7a3a22')}${line('M0 -48 q4 -22 16 -28', '#5c4a30', 6)}`,
    (paint: string) =>
      `${path('M0 -84 C30 -84 26 -40 46 -10 C72 34 44 66 0 66 C-44 66 -72 34 -46 -10 C-26 -40 -30 -84 0 -84 Z', paint)}${line('M0 -82 q-2 -18 8 -26', '#5c4a30', 6)}`,
    (paint: string) =>
      `${ellipse(0, 0, 66, 46, paint)}${path('M60 -12 Q84 0 60 12 Z', paint)}${path('M-60 -12 Q-80 0 -60 12 Z', paint)}`,
  ]
  const paints = [
    ['#b8402f', '#c9584a', '#9cae3f'],
    ['#b5b24a', '#a3a83e', '#c2b45a'],
    ['#e6c63e', '#e0bb2f', '#ecd25c'],
  ]
  const pieces = Array.from({ length: 4 + (seed % 3) }, (_, piece) => {
    const kind = (piece + seed) % 3
    const x = 190 + (piece % 3) * 210 + number(-50, 50)
    const y = 210 + Math.floor(piece / 3) * 160 + number(-30, 30)
    return group(`translate(${x} ${y}) rotate(${number(-40, 40)})`, kinds[kind]!(paints[kind]![piece % 3]!))
  })
  return svg(
    800,
    580,
    rect(0, 0, 800, 580, '#d9cdb8'),
    rect(50, 60, 700, 460, '#8f6f4e', 'rx="40"'),
    rect(70, 80, 660, 420, '#a9855e', 'rx="30"'),
    ...pieces,
  )
}

/** Places with things that a moderator has to think about, and things that may stay. */
export function scenes(): Record<string, string> {
  const bather = (x: number, y: number, suit: string) =>
    `${circle(x, y, 15, '#c99873')}${rect(x - 16, y + 16, 32, 60, '#c99873', 'rx="12"')}${rect(x - 16, y + 48, 32, 30, suit, 'rx="6"')}${rect(x - 14, y + 76, 11, 46, '#c99873', 'rx="5"')}${rect(x + 3, y + 76, 11, 46, '#c99873', 'rx="5"')}`
  const card = (x: number, turn: number, suit: string, colour: string) =>
    group(
      `translate(${x} 330) rotate(${turn})`,
      rect(-42, -60, 84, 120, '#fdfcf8', 'rx="8" stroke="#c9c2b4"'),
      `<text x="0" y="22" font-size="60" text-anchor="middle" fill="${colour}">${suit}</text>`,
    )
  return {
    beach: svg(
      900,
      600,
      rect(0, 0, 900, 260, '#cfe3ee'),
      circle(740, 90, 46, '#f3dc9a'),
      rect(0, 230, 900, 130, '#6fa5b5'),
      line('M60 290 q30 -16 60 0 t60 0 M420 260 q30 -16 60 0 t60 0 M640 320 q30 -16 60 0 t60 0', '#a9cdd6', 5),
      path('M0 350 Q450 320 900 360 V600 H0 Z', '#e6d6ac'),
      rect(244, 330, 10, 190, '#8f6f4e'),
      path('M110 340 Q250 180 390 340 Z', '#c4504a'),
      path('M200 340 Q250 180 300 340 Z', '#f3ece0'),
      bather(480, 370, '#3c6e8f'),
      bather(590, 390, '#7a4a7d'),
    ),
    kitchen: svg(
      900,
      600,
      rect(0, 0, 900, 360, '#e8e0d0'),
      rect(0, 360, 900, 240, '#a9855e'),
      rect(90, 60, 240, 170, '#cfe3ee', 'stroke="#fff" stroke-width="12"'),
      path('M240 380 H680 L740 540 H180 Z', '#d9b98a'),
      path('M330 470 L570 430 Q600 430 596 446 L360 500 Z', '#c9ced1'),
      path('M330 470 L360 500 L250 528 Q224 526 232 508 Z', '#4a3524'),
      circle(610, 490, 34, '#c4504a'),
      path('M604 458 q6 -14 18 -14', 'none', 'stroke="#5c7a48" stroke-width="6"'),
      line('M520 512 h60 M512 500 l70 -4', '#8aa36c', 8),
    ),
    bar: svg(
      900,
      600,
      rect(0, 0, 900, 600, '#4a3a2e'),
      rect(0, 420, 900, 180, '#7a5b3e'),
      path('M250 150 h60 v80 q40 30 40 80 v130 h-140 v-130 q0 -50 40 -80 Z', '#4f6a3c'),
      rect(222, 320, 116, 70, '#e8dcc5'),
      path('M450 230 h130 l-14 210 h-102 Z', '#e6c063'),
      path('M444 232 q20 -40 70 -30 q60 -10 72 30 Z', '#faf6ea'),
      ellipse(700, 450, 70, 20, '#8d8d92'),
      ellipse(700, 446, 54, 13, '#5f5b56'),
      group(
        'translate(660 430) rotate(-16)',
        rect(0, 0, 60, 10, '#f3ece0'),
        rect(60, 0, 20, 10, '#c98b2c'),
        rect(-6, 0, 8, 10, '#b23a2e'),
      ),
      line('M654 420 q-14 -30 4 -60 t-4 -70', '#b9b2a6', 5),
    ),
    cards: svg(
      900,
      600,
      rect(0, 0, 900, 600, '#3f6b52'),
      ellipse(450, 320, 390, 220, '#4b7c60'),
      card(280, -14, '♠', '#22201c'),
      card(360, -4, '♥', '#b23a2e'),
      card(440, 6, '♣', '#22201c'),
      ...[0, 1, 2, 3].map((chip) => ellipse(620, 370 - chip * 16, 46, 20, chip % 2 ? '#b23a2e' : '#f3ece0')),
      ...[0, 1].map((chip) => ellipse(710, 400 - chip * 16, 46, 20, chip % 2 ? '#2b3f6b' : '#f3ece0')),
    ),
    pond: svg(
      900,
      600,
      rect(0, 0, 900, 220, '#dfe8ec'),
      rect(0, 200, 900, 400, '#9fb37f'),
      ellipse(480, 420, 320, 120, '#7fb0bd'),
      line('M340 410 q24 -12 48 0 t48 0 M520 460 q24 -12 48 0 t48 0', '#b4d3da', 5),
      rect(146, 190, 26, 130, '#7a5b3e'),
      circle(158, 150, 84, '#7d9b6a'),
      rect(756, 210, 20, 90, '#7a5b3e'),
      circle(766, 180, 60, '#6f8f4f'),
      rect(560, 262, 150, 12, '#8f6f4e'),
      rect(574, 274, 10, 34, '#5f4a32'),
      rect(686, 274, 10, 34, '#5f4a32'),
    ),
  }
}
